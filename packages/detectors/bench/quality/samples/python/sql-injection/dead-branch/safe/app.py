import sqlite3

from flask import Flask, request

app = Flask(__name__)


@app.route("/pages")
def pages():
    size = 7 * 6
    name = request.args.get("name", "")
    part = "home" if size > 40 else name
    db = sqlite3.connect("site.db")
    rows = db.execute("SELECT body FROM page WHERE name = '" + part + "'").fetchall()
    return {"rows": rows}
