import configparser
import sqlite3

from flask import Flask, request

app = Flask(__name__)


@app.post("/profile")
def profile():
    conf = configparser.ConfigParser()
    conf.add_section("user")
    conf.set("user", "theme", "light")
    conf.set("user", "name", request.form["name"])
    db = sqlite3.connect("users.db")
    found = db.execute("SELECT * FROM user WHERE name = '" + conf.get("user", "name") + "'")
    return {"found": found.fetchall()}
