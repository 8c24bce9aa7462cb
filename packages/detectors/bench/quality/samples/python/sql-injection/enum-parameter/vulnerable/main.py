import sqlite3

from fastapi import FastAPI, Query

app = FastAPI()


@app.get("/events")
async def events(order: str = Query("asc", max_length=40)):
    db = sqlite3.connect("events.db")
    return db.execute("SELECT title FROM event ORDER BY at " + order).fetchall()
