from fastapi import APIRouter

from store import database

router = APIRouter()


@router.post("")
def issue(plate: str, zone: str):
    database.permits.insert_one({"plate": plate, "zone": zone})
    return {"plate": plate}


@router.put("/{plate}")
def move(plate: str, zone: str):
    database.permits.update_one({"plate": plate}, {"$set": {"zone": zone}})
    return {"plate": plate}


@router.delete("/{plate}")
def revoke(plate: str):
    database.permits.delete_one({"plate": plate})
    return {"plate": plate}
