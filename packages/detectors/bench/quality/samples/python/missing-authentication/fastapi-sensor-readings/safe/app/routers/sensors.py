from fastapi import APIRouter, HTTPException
from pydantic import BaseModel
from sqlalchemy import delete

from app.deps import CurrentUser, Db
from app.models import Reading, Sensor

router = APIRouter(prefix="/sensors", tags=["sensors"])


class SensorIn(BaseModel):
    label: str


class ReadingIn(BaseModel):
    value: float


@router.get("")
def list_sensors(db: Db):
    return db.query(Sensor).all()


@router.post("", status_code=201)
def create_sensor(data: SensorIn, db: Db, user: CurrentUser):
    sensor = Sensor(label=data.label)
    db.add(sensor)
    db.commit()
    return {"id": sensor.id}


@router.put("/{sensor_id}")
def relabel_sensor(sensor_id: int, data: SensorIn, db: Db, user: CurrentUser):
    sensor = db.get(Sensor, sensor_id)
    if sensor is None:
        raise HTTPException(status_code=404)
    sensor.label = data.label
    db.commit()
    return {"id": sensor.id}


@router.post("/{sensor_id}/readings", status_code=201)
def add_reading(sensor_id: int, data: ReadingIn, db: Db, user: CurrentUser):
    db.add(Reading(sensor_id=sensor_id, value=data.value))
    db.commit()
    return {"ok": True}


@router.delete("/{sensor_id}/readings")
def clear_readings(sensor_id: int, db: Db, user: CurrentUser):
    db.execute(delete(Reading).where(Reading.sensor_id == sensor_id))
    db.commit()
    return {"ok": True}
