import sqlite3
from fastapi import FastAPI

app = FastAPI()


class Search:
    def __init__(self, term):
        self.term = term

    def run(self, cursor):
        cursor.execute("SELECT title FROM books WHERE title LIKE '%" + self.term + "%'")
        return cursor.fetchall()


@app.get("/books")
def books(q: str):
    search = Search(q)
    return search.run(sqlite3.connect("books.db").cursor())
