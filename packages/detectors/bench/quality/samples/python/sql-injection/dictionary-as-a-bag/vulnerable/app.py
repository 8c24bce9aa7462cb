import sqlite3

from flask import Flask, request

app = Flask(__name__)


@app.route("/lookup")
def lookup():
    options = {"kind": "book"}
    options["term"] = request.args["term"]
    db = sqlite3.connect("library.db")
    found = db.execute("SELECT * FROM item WHERE title = '%s'" % options["term"])
    return {"found": found.fetchall()}
