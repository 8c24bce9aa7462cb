import psycopg2
from flask import Flask, request

SORTABLE = {"name": "name", "age": "born_at", "city": "address_city"}


def create_app(config=None):
    app = Flask(__name__)
    app.config.from_mapping(config or {})

    @app.get("/customers")
    def customers():
        connection = psycopg2.connect(app.config["DSN"])
        cursor = connection.cursor()
        column = SORTABLE.get(request.args.get("sort", "name"), "name")
        cursor.execute("SELECT * FROM customer ORDER BY %s" % column)
        return {"rows": cursor.fetchall()}

    return app
