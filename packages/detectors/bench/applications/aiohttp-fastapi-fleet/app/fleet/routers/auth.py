import time

from fastapi import APIRouter, HTTPException, Request, Response

from .. import config, schemas
from ..deps import CurrentUser, Db
from ..services import accounts

router = APIRouter(tags=["auth"])

_failures: dict[str, tuple[int, float]] = {}


def _throttle(key: str) -> None:
    count, since = _failures.get(key, (0, time.monotonic()))
    if time.monotonic() - since > 900:
        count, since = 0, time.monotonic()
    if count >= 20:
        raise HTTPException(429, "try again later")
    if len(_failures) > 10_000:
        _failures.clear()
    _failures[key] = (count + 1, since)


@router.post("/session")
def sign_in(body: schemas.SignIn, request: Request, response: Response, db: Db) -> dict:
    _throttle(request.client.host if request.client else "-")
    token = accounts.sign_in(db, body.email, body.password)
    if token is None:
        raise HTTPException(401, "wrong credentials")
    response.set_cookie("fleet", token, max_age=config.TOKEN_TTL_SECONDS, httponly=True, secure=True, samesite="strict")
    return {"token": token}


@router.post("/invites/accept")
def accept(body: schemas.Accept, request: Request, db: Db) -> dict:
    _throttle(request.client.host if request.client else "-")
    user = accounts.accept(db, body.code, body.name, body.password)
    if user is None:
        raise HTTPException(404, "no such invite")
    return {"id": user.id}


@router.put("/me")
def change_me(body: dict, user: CurrentUser, db: Db) -> dict:
    accounts.change(db, user, body)
    return {"ok": True}


@router.put("/me/contact")
def change_contact(body: dict, user: CurrentUser, db: Db, response: Response) -> dict:
    accounts.change_contact(db, user, body)
    response.set_cookie("fleet_ui", "compact", secure=True, samesite="lax")
    return {"ok": True}
