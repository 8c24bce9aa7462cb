import sqlite3

from flask import Flask, request

app = Flask(__name__)


@app.route("/rows")
def rows():
    values = ["safe"]
    values.append(request.cookies.get("team"))
    values.append("more")
    values.pop(0)
    team = values[0]
    db = sqlite3.connect("teams.db")
    return {"rows": db.execute("SELECT * FROM team WHERE name = '" + team + "'").fetchall()}
