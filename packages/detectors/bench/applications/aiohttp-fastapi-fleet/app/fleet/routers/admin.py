from fastapi import APIRouter, HTTPException, Response

from .. import schemas
from ..deps import AdminUser, CurrentUser, Db
from ..models import User
from ..services import accounts, geo

router = APIRouter(prefix="/admin", tags=["admin"])


@router.get("/users")
def users(user: AdminUser, db: Db) -> list[schemas.UserOut]:
    rows = db.query(User).filter_by(company_id=user.company_id).order_by(User.email).all()
    return [schemas.UserOut.model_validate(row) for row in rows]


@router.post("/invites")
def invite(email: str, user: AdminUser, db: Db) -> dict:
    row = accounts.invite(db, user.company_id, email)
    return {"code": row.code}


@router.post("/users/{user_id}/deactivate")
def deactivate(user_id: int, user: CurrentUser, db: Db) -> dict:
    row = db.query(User).filter_by(id=user_id, company_id=user.company_id).first()
    if row is None:
        raise HTTPException(404, "no such user")
    row.active = False
    db.commit()
    return {"ok": True}


@router.post("/users/{user_id}/activate")
def activate(user_id: int, user: AdminUser, db: Db) -> dict:
    row = db.query(User).filter_by(id=user_id, company_id=user.company_id).first()
    if row is None:
        raise HTTPException(404, "no such user")
    row.active = True
    db.commit()
    return {"ok": True}


@router.post("/maps/preview")
async def preview(body: schemas.MapIn, user: AdminUser) -> Response:
    return Response(await geo.preview_tile(body.tile_url), media_type="image/png")


@router.post("/maps")
async def store(body: schemas.MapIn, user: AdminUser) -> Response:
    try:
        data = await geo.stored_tile(body.tile_url)
    except ValueError:
        raise HTTPException(400, "unknown tile server") from None
    return Response(data, media_type="image/png")
