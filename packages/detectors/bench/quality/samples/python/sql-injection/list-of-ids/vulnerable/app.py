import psycopg2
from flask import Flask, request

app = Flask(__name__)


@app.post("/archive")
def archive():
    ids = request.form.getlist("id")
    with psycopg2.connect("dbname=shop") as connection, connection.cursor() as cursor:
        cursor.execute("UPDATE orders SET archived = true WHERE id IN (" + ",".join(ids) + ")")
    return "", 204
