import sqlite3

from flask import Flask, request

app = Flask(__name__)


@app.post("/many")
def many():
    names = request.get_json()["names"]
    listed = ", ".join(f"'{name}'" for name in names)
    db = sqlite3.connect("a.db")
    return {"rows": db.execute("SELECT * FROM a WHERE name IN (" + listed + ")").fetchall()}
