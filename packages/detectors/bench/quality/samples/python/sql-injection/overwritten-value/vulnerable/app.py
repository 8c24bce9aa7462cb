import sqlite3

from flask import Flask, request

app = Flask(__name__)


@app.route("/stock")
def stock():
    place = "main"
    place = request.headers.get("X-Warehouse")
    db = sqlite3.connect("stock.db")
    return {"rows": db.execute(f"SELECT * FROM stock WHERE place = '{place}'").fetchall()}
