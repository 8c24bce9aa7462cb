from typing import Annotated

import jwt
from fastapi import Cookie, Depends, Header, HTTPException
from sqlalchemy.orm import Session

from .db import get_db
from .models import User
from .security import read_partner_token, read_token

Db = Annotated[Session, Depends(get_db)]


def current_user(db: Db, authorization: Annotated[str, Header()] = "", fleet: Annotated[str, Cookie()] = "") -> User:
    token = authorization.removeprefix("Bearer ") if authorization else fleet
    try:
        claims = read_token(token)
    except jwt.PyJWTError:
        raise HTTPException(401, "sign in first") from None
    user = db.get(User, int(claims["sub"]))
    if user is None or not user.active:
        raise HTTPException(401, "sign in first")
    return user


CurrentUser = Annotated[User, Depends(current_user)]


def admin_user(user: CurrentUser) -> User:
    if user.role != "admin":
        raise HTTPException(403, "not allowed")
    return user


AdminUser = Annotated[User, Depends(admin_user)]


def partner_company(x_partner_token: Annotated[str, Header()] = "") -> int:
    try:
        return int(read_partner_token(x_partner_token)["company"])
    except (jwt.PyJWTError, KeyError, ValueError):
        raise HTTPException(401, "bad partner token") from None
