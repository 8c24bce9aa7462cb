from fastapi import APIRouter, BackgroundTasks, HTTPException, Query

from .. import schemas
from ..deps import CurrentUser, Db
from ..models import Trip
from ..services import geo, jobs, search

router = APIRouter(prefix="/trips", tags=["trips"])


@router.get("/count")
def count(user: CurrentUser, db: Db, vehicle: list[int] = Query(max_length=50)) -> dict:
    return {"count": search.count_trips(db, user.company_id, vehicle)}


@router.get("/weather")
async def weather(user: CurrentUser, lat: float, lon: float) -> dict:
    return await geo.weather(lat, lon)


@router.get("/{trip_id}")
def show(trip_id: int, user: CurrentUser, db: Db) -> dict:
    trip = db.get(Trip, trip_id)
    if trip is None:
        raise HTTPException(404, "no such trip")
    return {"id": trip.id, "driver": trip.driver.name, "vehicle": trip.vehicle.plate, "note": trip.note, "distance": trip.distance}


@router.put("/{trip_id}/note")
def set_note(trip_id: int, body: schemas.TripNote, user: CurrentUser, db: Db, tasks: BackgroundTasks) -> dict:
    trip = db.query(Trip).filter_by(id=trip_id, company_id=user.company_id).first()
    if trip is None:
        raise HTTPException(404, "no such trip")
    trip.note = body.note
    db.commit()
    tasks.add_task(jobs.announce_trip, trip.id, trip.company_id)
    return {"ok": True}
