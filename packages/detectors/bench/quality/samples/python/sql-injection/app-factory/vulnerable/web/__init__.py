import psycopg2
from flask import Flask, request


def create_app(config=None):
    app = Flask(__name__)
    app.config.from_mapping(config or {})

    @app.get("/customers")
    def customers():
        connection = psycopg2.connect(app.config["DSN"])
        cursor = connection.cursor()
        cursor.execute("SELECT * FROM customer ORDER BY %s" % request.args.get("sort", "name"))
        return {"rows": cursor.fetchall()}

    return app
