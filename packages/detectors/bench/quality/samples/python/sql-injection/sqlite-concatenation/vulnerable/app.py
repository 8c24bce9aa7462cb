import sqlite3
from flask import Flask, request

app = Flask(__name__)


@app.route("/users")
def users():
    name = request.args["name"]
    db = sqlite3.connect("users.db")
    cursor = db.cursor()
    cursor.execute("SELECT id FROM users WHERE name = '" + name + "'")
    return {"rows": cursor.fetchall()}
