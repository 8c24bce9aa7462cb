import sqlite3

from flask import Flask, g, jsonify, request

app = Flask(__name__)
DATABASE = "invoices.db"


def connection():
    if "conn" not in g:
        g.conn = sqlite3.connect(DATABASE)
        g.conn.row_factory = sqlite3.Row
    return g.conn


@app.teardown_appcontext
def close(_error):
    conn = g.pop("conn", None)
    if conn is not None:
        conn.close()


@app.get("/invoices")
def invoices():
    customer = request.args.get("customer", "")
    cursor = connection().cursor()
    cursor.execute(f"SELECT number, total FROM invoice WHERE customer = '{customer}'")
    rows = [{"number": row["number"], "total": row["total"]} for row in cursor.fetchall()]
    return jsonify(rows)
