from fastapi import APIRouter, Depends
from sqlalchemy import text
from sqlalchemy.orm import Session

router = APIRouter()


def get_session():
    yield None


@router.get("/items")
def items(order: str, session: Session = Depends(get_session)):
    return session.execute(text("SELECT * FROM items ORDER BY " + order)).all()
