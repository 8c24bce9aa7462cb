from fastapi import Depends, FastAPI
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.orm import Session

from .database import get_session

app = FastAPI()


class Filter(BaseModel):
    column: str
    limit: int = 20


@app.post("/people")
def people(filter: Filter, session: Session = Depends(get_session)):
    statement = f"SELECT name FROM person ORDER BY {filter.column} LIMIT {filter.limit}"
    return session.execute(text(statement)).scalars().all()
