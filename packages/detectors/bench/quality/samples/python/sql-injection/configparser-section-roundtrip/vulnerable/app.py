import configparser
import sqlite3
from contextlib import closing

from flask import Flask, jsonify, request

app = Flask(__name__)
DATABASE = "/srv/library/catalogue.db"


def search_profile(shelf):
    profile = configparser.ConfigParser(interpolation=None)
    profile.add_section("search")
    profile.set("search", "shelf", "general")
    profile.set("search", "requested", shelf)
    profile.set("search", "limit", "50")
    return profile


def titles_on(profile):
    shelf = profile.get("search", "requested")
    limit = profile.getint("search", "limit")
    query = f"SELECT id, title FROM titles WHERE shelf = '{shelf}' ORDER BY title LIMIT {limit}"
    with closing(sqlite3.connect(DATABASE)) as connection:
        return connection.execute(query).fetchall()


@app.get("/titles")
def titles():
    profile = search_profile(request.args.get("shelf", "general"))
    rows = titles_on(profile)
    return jsonify([{"id": row[0], "title": row[1]} for row in rows])
