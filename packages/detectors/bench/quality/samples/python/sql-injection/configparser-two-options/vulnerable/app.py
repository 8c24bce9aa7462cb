import configparser
import os

import psycopg2
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/berths", methods=["POST"])
def berths():
    harbour = request.form.get("harbour", "none")
    conf = configparser.RawConfigParser()
    conf.add_section("quay")
    conf.set("quay", "default", "eastside")
    conf.set("quay", "wanted", harbour)
    place = conf.get("quay", "wanted")

    sql = f"SELECT number, depth FROM berth WHERE harbour = '{place}' ORDER BY number"
    with psycopg2.connect(os.environ["HARBOUR_DSN"]) as conn:
        with conn.cursor() as cur:
            cur.execute(sql)
            rows = cur.fetchall()
    return jsonify([{"number": r[0], "depth": r[1]} for r in rows])
