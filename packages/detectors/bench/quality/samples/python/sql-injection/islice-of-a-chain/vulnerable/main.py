from fastapi import FastAPI, Query
from sqlalchemy import create_engine

from picks import pick
from statements import by_label

app = FastAPI()
engine = create_engine("sqlite:///labels.db")


@app.get("/labels")
def labels(label: str = Query(default="new")):
    statement = by_label(pick(label))
    with engine.connect() as conn:
        return [row[0] for row in conn.execute(statement)]
