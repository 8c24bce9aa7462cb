from fastapi import APIRouter, HTTPException
from fastapi.responses import FileResponse

from .. import schemas
from ..deps import AdminUser, CurrentUser, Db
from ..services import report_files, search

router = APIRouter(prefix="/reports", tags=["reports"])


@router.post("")
def build(body: schemas.ReportIn, user: AdminUser, db: Db) -> dict:
    rows = search.mileage_by(db, user.company_id, "")
    text = "\n".join(f"{row['depot']},{row['km']}" for row in rows)
    return {"file": report_files.build(body.month, body.title, text)}


@router.post("/convert")
def convert(name: str, fmt: str, user: AdminUser) -> dict:
    try:
        return {"file": report_files.convert(name, fmt)}
    except (ValueError, FileNotFoundError):
        raise HTTPException(400, "cannot convert") from None


@router.get("/disk")
def disk(user: AdminUser) -> dict:
    return {"kb": report_files.disk_use()}


@router.get("/file")
def download(name: str, user: AdminUser) -> FileResponse:
    try:
        path = report_files.report_path(name)
    except FileNotFoundError:
        raise HTTPException(404, "no such report") from None
    if not path.is_file():
        raise HTTPException(404, "no such report")
    return FileResponse(path, filename=path.name)


@router.get("/manual")
def manual(name: str, user: CurrentUser, section: str = "general") -> FileResponse:
    path = report_files.manual_path(section, name)
    if not path.is_file():
        raise HTTPException(404, "no such manual")
    return FileResponse(path)
