import hmac
import os

from fastapi import HTTPException, Request


def require_staff(request: Request):
    given = request.headers.get("X-Staff-Token", "")
    if not hmac.compare_digest(given, os.environ["STAFF_TOKEN"]):
        raise HTTPException(status_code=401, detail="who are you?")
