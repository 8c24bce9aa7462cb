import sqlite3
from fastapi import FastAPI

app = FastAPI()


@app.get("/tags/{tag}")
def tagged(tag: int, limit: int = 10):
    cursor = sqlite3.connect("tags.db").cursor()
    cursor.execute(f"SELECT id FROM posts WHERE tag = '{tag}' LIMIT {limit}")
    return cursor.fetchall()
