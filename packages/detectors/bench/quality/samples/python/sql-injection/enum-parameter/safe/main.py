import sqlite3
from enum import Enum

from fastapi import FastAPI, Query

app = FastAPI()


class Order(str, Enum):
    up = "asc"
    down = "desc"


@app.get("/events")
async def events(order: Order = Query(Order.up)):
    db = sqlite3.connect("events.db")
    return db.execute("SELECT title FROM event ORDER BY at " + order.value).fetchall()
