import sqlite3

from fastapi import FastAPI

from schemas import Search

app = FastAPI()


@app.post("/search")
def search(body: Search):
    db = sqlite3.connect("books.db")
    return db.execute("SELECT %s FROM book LIMIT 20 OFFSET %d" % (body.field, body.page)).fetchall()
