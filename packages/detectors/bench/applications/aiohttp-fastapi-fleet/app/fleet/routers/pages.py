from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from fastapi.templating import Jinja2Templates
from markupsafe import Markup, escape

from ..deps import CurrentUser, Db
from ..models import Trip, Vehicle

router = APIRouter(include_in_schema=False)
templates = Jinja2Templates(directory="templates")

AREAS = {"vehicles": "/vehicles", "trips": "/trips"}


def lines(text: str) -> Markup:
    return Markup("<br>").join(escape(line) for line in text.splitlines())


@router.get("/go")
def go(to: str = "vehicles") -> RedirectResponse:
    return RedirectResponse(AREAS.get(to, "/vehicles"), status_code=303)


@router.get("/vehicles", response_class=HTMLResponse)
def vehicles(request: Request, user: CurrentUser, db: Db, q: str = ""):
    rows = db.query(Vehicle).filter(Vehicle.company_id == user.company_id, Vehicle.plate.contains(q, autoescape=True)).limit(100).all()
    return templates.TemplateResponse(request, "vehicles.html", {"rows": rows, "q": q, "user": user})


@router.get("/trips", response_class=HTMLResponse)
def trips(request: Request, user: CurrentUser, db: Db):
    rows = db.query(Trip).filter_by(company_id=user.company_id).order_by(Trip.id.desc()).limit(50).all()
    return templates.TemplateResponse(request, "trips.html", {"rows": rows, "user": user})


@router.get("/trips/{trip_id}", response_class=HTMLResponse)
def trip(trip_id: int, request: Request, user: CurrentUser, db: Db):
    row = db.query(Trip).filter_by(id=trip_id, company_id=user.company_id).first()
    if row is None:
        raise HTTPException(404, "no such trip")
    return templates.TemplateResponse(request, "trip.html", {"trip": row, "summary": lines(row.summary), "user": user})
