from fastapi import APIRouter

from store import database

router = APIRouter()


@router.post("")
def add_bay(number: int, zone: str):
    database.bays.insert_one({"number": number, "zone": zone})
    return {"number": number}


@router.put("/{number}")
def block_bay(number: int, reason: str):
    database.bays.update_one({"number": number}, {"$set": {"blocked": reason}})
    return {"number": number}


@router.delete("/{number}")
def remove_bay(number: int):
    database.bays.delete_one({"number": number})
    return {"number": number}
