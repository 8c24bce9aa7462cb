import sqlite3

from flask import current_app, g

SCHEMA = """
CREATE TABLE IF NOT EXISTS recipe (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    body TEXT NOT NULL
);
"""


def connection():
    if "db" not in g:
        g.db = sqlite3.connect(current_app.config["DATABASE"])
        g.db.row_factory = sqlite3.Row
    return g.db


def close(_error=None):
    db = g.pop("db", None)
    if db is not None:
        db.close()


def fetch_all(statement, values=()):
    return [dict(row) for row in connection().execute(statement, values)]


def init_app(app):
    app.teardown_appcontext(close)
    with app.app_context():
        connection().executescript(SCHEMA)
