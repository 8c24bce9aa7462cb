from fastapi import APIRouter, HTTPException, Query, Request, Response

from .. import schemas
from ..deps import AdminUser, CurrentUser, Db
from ..models import Vehicle
from ..security import etag
from ..services import search

router = APIRouter(prefix="/vehicles", tags=["vehicles"])


@router.get("")
def list_vehicles(user: CurrentUser, db: Db, q: str = "", sort: str = "plate", limit: int = Query(50, ge=1, le=200)) -> list[dict]:
    return search.find_vehicles(db, user.company_id, q, sort, limit)


@router.get("/mileage")
def mileage(user: CurrentUser, db: Db, depot: str = "") -> list[dict]:
    return search.mileage_by(db, user.company_id, depot)


@router.get("/{vehicle_id}")
def show(vehicle_id: int, user: CurrentUser, db: Db, request: Request, response: Response):
    row = db.query(Vehicle).filter_by(id=vehicle_id, company_id=user.company_id).first()
    if row is None:
        raise HTTPException(404, "no such vehicle")
    tag = etag(row.id, row.plate, row.odometer)
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304)
    response.headers["ETag"] = tag
    return schemas.VehicleOut.model_validate(row)


@router.post("", status_code=201)
def create(body: schemas.VehicleIn, user: CurrentUser, db: Db) -> dict:
    row = Vehicle(company_id=user.company_id, **body.model_dump())
    db.add(row)
    db.commit()
    return {"id": row.id}


@router.put("/{vehicle_id}/odometer")
def set_odometer(vehicle_id: int, km: float, db: Db) -> dict:
    row = db.get(Vehicle, vehicle_id)
    if row is None:
        raise HTTPException(404, "no such vehicle")
    row.odometer = km
    db.commit()
    return {"ok": True}


@router.delete("/{vehicle_id}")
def remove(vehicle_id: int, user: AdminUser, db: Db) -> dict:
    row = db.get(Vehicle, vehicle_id)
    if row is None or row.company_id != user.company_id:
        raise HTTPException(404, "no such vehicle")
    db.delete(row)
    db.commit()
    return {"ok": True}
