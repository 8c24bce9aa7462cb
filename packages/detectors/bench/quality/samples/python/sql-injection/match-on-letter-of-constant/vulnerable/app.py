import sqlite3

from flask import Flask, jsonify, request

app = Flask(__name__)

PATTERN = "KLM"


@app.route("/tariffs")
def tariffs():
    zone = request.headers.get("X-Tariff-Zone", "")
    letter = PATTERN[1]
    match letter:
        case "K":
            picked = "inner"
        case "L":
            picked = zone
        case "M":
            picked = "outer"
        case _:
            picked = "unknown"

    conn = sqlite3.connect("/srv/tariff/tariff.db")
    cur = conn.cursor()
    query = "SELECT price FROM tariff WHERE zone = '{}'".format(picked)
    cur.execute(query)
    prices = [row[0] for row in cur]
    conn.close()
    return jsonify(prices=prices)
