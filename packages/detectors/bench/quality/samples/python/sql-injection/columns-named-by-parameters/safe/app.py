import sqlite3

from flask import Flask, jsonify, request

app = Flask(__name__)
COLUMNS = frozenset(("maker", "colour", "year"))


def conditions(arguments):
    for name in arguments:
        if name not in COLUMNS:
            continue
        yield f"{name} = ?", arguments[name]


@app.get("/cars")
def cars():
    found = list(conditions(request.args))
    statement = "SELECT id FROM car"
    if found:
        statement += " WHERE " + " AND ".join(condition for condition, _ in found)
    with sqlite3.connect("cars.db") as conn:
        rows = conn.execute(statement, [value for _, value in found]).fetchall()
    return jsonify([row[0] for row in rows])
