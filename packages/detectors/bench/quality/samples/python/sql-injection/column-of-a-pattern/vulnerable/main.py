import sqlite3

from fastapi import FastAPI, Query

app = FastAPI()


@app.get("/items")
def items(order: str = Query("name", min_length=1)):
    db = sqlite3.connect("items.db")
    return db.execute(f"SELECT * FROM item ORDER BY {order}").fetchall()
