from fastapi import APIRouter

from store import database

router = APIRouter()


@router.get("")
def list_wardens():
    return [each["name"] for each in database.wardens.find()]


@router.post("")
def add_warden(name: str, zone: str):
    database.wardens.insert_one({"name": name, "zone": zone})
    return {"name": name}
