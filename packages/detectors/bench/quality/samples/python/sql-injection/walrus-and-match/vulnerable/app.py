import sqlite3

from flask import Flask, request

app = Flask(__name__)


@app.get("/find")
def find():
    if not (kind := request.args.get("kind")):
        return {"rows": []}
    match kind:
        case "all":
            condition = "1 = 1"
        case other:
            condition = f"kind = '{other}'"
    db = sqlite3.connect("find.db")
    return {"rows": db.execute("SELECT * FROM thing WHERE " + condition).fetchall()}
