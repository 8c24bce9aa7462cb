import sqlite3

from bottle import request, route


@route("/count")
def count():
    table = request.query.table
    db = sqlite3.connect("a.db")
    return str(db.execute("SELECT count(*) FROM " + table).fetchone()[0])
