import psycopg
from flask import Flask, jsonify, request

from hives.filters import ApiaryFilter

app = Flask(__name__)


@app.route("/hives/<apiary>")
def hives(apiary):
    chosen = ApiaryFilter(apiary)
    with psycopg.connect("dbname=hives") as connection:
        with connection.cursor() as cursor:
            cursor.execute(chosen.statement(), chosen.parameters())
            return jsonify(cursor.fetchall())
