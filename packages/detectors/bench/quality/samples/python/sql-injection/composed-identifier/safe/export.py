import psycopg2
from flask import Flask, request
from psycopg2 import sql

app = Flask(__name__)
connection = psycopg2.connect("dbname=reports")


@app.post("/export")
def export():
    body = request.get_json(silent=True) or {}
    table = body.get("table")
    with connection.cursor() as cur:
        cur.execute(sql.SQL("SELECT * FROM {} LIMIT 100").format(sql.Identifier(table)))
        return {"rows": cur.fetchall()}
