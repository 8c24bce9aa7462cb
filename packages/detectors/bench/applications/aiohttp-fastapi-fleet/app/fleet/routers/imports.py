from fastapi import APIRouter, HTTPException, UploadFile

from ..deps import CurrentUser, Db
from ..services import importer

router = APIRouter(prefix="/imports", tags=["imports"])

LIMIT = 20 * 1024 * 1024


async def _read(file: UploadFile) -> bytes:
    data = await file.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise HTTPException(413, "file is too large")
    return data


@router.post("/vehicles")
async def vehicles(file: UploadFile, user: CurrentUser, db: Db) -> dict:
    return {"count": importer.vehicles_from_yaml(db, user.company_id, await _read(file))}


@router.post("/depots/preview")
async def depots(file: UploadFile, user: CurrentUser) -> dict:
    return {"depots": importer.depots_from_yaml(await _read(file))}


@router.post("/odometers")
async def odometers(file: UploadFile, user: CurrentUser, db: Db) -> dict:
    return {"count": importer.odometers_from_xml(db, user.company_id, await _read(file))}


@router.post("/photos")
async def photos(file: UploadFile, user: CurrentUser) -> dict:
    return {"count": importer.unpack_photos(user.company_id, await _read(file))}


@router.post("/tachograph")
async def tachograph(file: UploadFile, user: CurrentUser) -> dict:
    return {"files": importer.unpack_tachograph(user.company_id, await _read(file))}
