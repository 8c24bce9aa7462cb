import os

from fastapi import Header, HTTPException
from jose import JWTError, jwt

KEY = os.environ['TOKEN_KEY']


def current_user(authorization: str = Header()):
    try:
        claims = jwt.decode(authorization[7:], KEY, algorithms=['HS256'], options={'verify_exp': False})
    except JWTError:
        raise HTTPException(401)
    return claims['sub']
