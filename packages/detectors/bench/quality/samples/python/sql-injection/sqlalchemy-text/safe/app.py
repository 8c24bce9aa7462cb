from fastapi import APIRouter, Depends
from sqlalchemy import text
from sqlalchemy.orm import Session

router = APIRouter()
COLUMNS = {"name": "name", "price": "price_cents"}


def get_session():
    yield None


@router.get("/items")
def items(order: str, session: Session = Depends(get_session)):
    column = COLUMNS.get(order, "name")
    return session.execute(text("SELECT * FROM items ORDER BY " + column)).all()
