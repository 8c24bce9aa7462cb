import configparser
import sqlite3

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/yarn/stock", methods=["POST"])
def yarn_stock():
    weight = request.form.get("weight", "")
    options = configparser.ConfigParser()
    options.add_section("shelf")
    options.set("shelf", "unit", "skein")
    options.set("shelf", "weight", weight)
    wanted = options.get("shelf", "unit")

    with sqlite3.connect("yarn.db") as database:
        cursor = database.cursor()
        cursor.execute(f"SELECT colour, amount FROM stock WHERE kind = '{wanted}'")
        return jsonify([list(row) for row in cursor.fetchall()])
