import hmac
import os

from fastapi import Header, HTTPException


def require_key(x_api_key: str = Header()):
    if not same(x_api_key, os.environ['API_KEY']):
        raise HTTPException(status_code=403)


def same(left, right):
    return hmac.compare_digest(left.encode(), right.encode())
