import sqlite3
from contextlib import closing

from fastapi import FastAPI, HTTPException

from .literals import literal

app = FastAPI()
DATABASE = "/srv/pharmacy/stock.db"


def find_batch(code):
    statement = "SELECT lot, product, expires FROM batches WHERE code = " + literal(code)
    with closing(sqlite3.connect(DATABASE)) as connection:
        return connection.execute(statement).fetchone()


@app.get("/batches/{code}")
def read_batch(code: str):
    row = find_batch(code)
    if row is None:
        raise HTTPException(status_code=404, detail="unknown batch")
    return {"lot": row[0], "product": row[1], "expires": row[2]}
