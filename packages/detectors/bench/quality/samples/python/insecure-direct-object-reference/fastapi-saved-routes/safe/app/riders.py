import os

import jwt
from fastapi import Depends, HTTPException
from fastapi.security import OAuth2PasswordBearer
from sqlalchemy.orm import Session

from app.models import Rider
from app.session import get_session

scheme = OAuth2PasswordBearer(tokenUrl="login")


def current_rider(token: str = Depends(scheme), session: Session = Depends(get_session)) -> Rider:
    try:
        claims = jwt.decode(token, os.environ["TOKEN_KEY"], algorithms=["HS256"])
    except jwt.InvalidTokenError:
        raise HTTPException(401)
    rider = session.get(Rider, claims["sub"])
    if rider is None:
        raise HTTPException(401)
    return rider
