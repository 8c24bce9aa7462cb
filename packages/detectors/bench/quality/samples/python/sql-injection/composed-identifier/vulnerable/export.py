import psycopg2
from flask import Flask, request

app = Flask(__name__)
connection = psycopg2.connect("dbname=reports")


@app.post("/export")
def export():
    body = request.get_json(silent=True) or {}
    table = body.get("table")
    with connection.cursor() as cur:
        cur.execute(f'SELECT * FROM "{table}" LIMIT 100')
        return {"rows": cur.fetchall()}
