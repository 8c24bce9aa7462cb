import sqlite3

from flask import Flask, request

app = Flask(__name__)


@app.get("/page")
def page():
    number = request.args.get("number", default="1")
    db = sqlite3.connect("pages.db")
    return {"rows": db.execute(f"SELECT * FROM page LIMIT 10 OFFSET {number}").fetchall()}
