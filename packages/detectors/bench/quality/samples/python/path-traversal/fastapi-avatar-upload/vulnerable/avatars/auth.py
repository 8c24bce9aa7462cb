import hashlib
import hmac
import os

from fastapi import Header, HTTPException

SECRET = os.environ["AVATAR_SECRET"].encode()


def current_member(x_member: str = Header(), x_signature: str = Header()) -> str:
    wanted = hmac.new(SECRET, x_member.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(wanted.encode(), x_signature.encode()):
        raise HTTPException(status_code=401, detail="signature does not fit")
    return x_member
