from fastapi import APIRouter, HTTPException

from .. import schemas
from ..deps import CurrentUser, Db
from ..models import Driver
from ..security import pin_digest
from ..services import directory, notices

router = APIRouter(prefix="/drivers", tags=["drivers"])


def _own(db: Db, user: CurrentUser, driver_id: int) -> Driver:
    row = db.get(Driver, driver_id)
    if row is None or row.company_id != user.company_id:
        raise HTTPException(404, "no such driver")
    return row


@router.get("/directory")
def lookup(user: CurrentUser, badge: str = "", name: str = "") -> list[dict]:
    if badge:
        return directory.by_badge(badge)
    return directory.by_name(name)


@router.put("/{driver_id}/pin")
def set_pin(driver_id: int, body: schemas.PinIn, user: CurrentUser, db: Db) -> dict:
    row = _own(db, user, driver_id)
    row.pin_digest = pin_digest(row.badge, body.pin)
    db.commit()
    return {"ok": True}


@router.post("/{driver_id}/notice")
def notice(driver_id: int, body: schemas.NoticeIn, user: CurrentUser, db: Db) -> dict:
    row = _own(db, user, driver_id)
    return {"subject": body.subject, "text": notices.personal_text(body.body, row, user)}


@router.post("/{driver_id}/shift")
def shift(driver_id: int, body: schemas.NoticeIn, user: CurrentUser, db: Db) -> dict:
    row = _own(db, user, driver_id)
    return {"subject": body.subject, "text": notices.shift_text(body.body, row)}
