import os
from contextlib import closing

import psycopg2
from flask import Flask, jsonify, request
from flask.views import MethodView

app = Flask(__name__)


def area_terms(borough):
    terms = ["everywhere", borough, "city"]
    terms.pop(0)
    return terms


class SchoolList(MethodView):
    columns = ("name", "places")

    def fetch(self, area):
        statement = "SELECT name, places FROM schools WHERE area = '%s' ORDER BY name" % area
        with closing(psycopg2.connect(os.environ["SCHOOLS_DSN"])) as connection:
            with connection.cursor() as cursor:
                cursor.execute(statement)
                return cursor.fetchmany(100)

    def get(self):
        terms = area_terms(request.args.get("borough", "city"))
        rows = self.fetch(terms[0])
        return jsonify([dict(zip(self.columns, row)) for row in rows])


app.add_url_rule("/schools", view_func=SchoolList.as_view("schools"))
