from fastapi import APIRouter, Depends, HTTPException
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Rider, Tour
from app.riders import current_rider
from app.session import get_session

router = APIRouter()


@router.get("/{tour_id}")
def read_tour(tour_id: int, user: Rider = Depends(current_rider), session: Session = Depends(get_session)):
    tour = session.scalars(select(Tour).where(Tour.id == tour_id, Tour.rider_id == user.id)).first()
    if tour is None:
        raise HTTPException(404)
    return {"title": tour.title, "points": tour.points}


@router.put("/{tour_id}")
def rename_tour(
    tour_id: int, title: str, user: Rider = Depends(current_rider), session: Session = Depends(get_session)
):
    tour = session.get(Tour, tour_id)
    if tour is None or tour.rider_id != user.id:
        raise HTTPException(404)
    tour.title = title
    session.commit()
    return {"title": tour.title}


@router.delete("/{tour_id}", status_code=204)
def remove_tour(tour_id: int, user: Rider = Depends(current_rider), session: Session = Depends(get_session)):
    found = session.get(Tour, tour_id)
    if found is None or found.rider_id != user.id:
        raise HTTPException(404)
    session.delete(found)
    session.commit()
