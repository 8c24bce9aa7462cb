"""The words of notices and leaflets, in a small file of its own."""

import sqlite3

from flask import current_app

KINDS = {"notice": "notices_index", "leaflet": "leaflets_index"}


def open_index():
    conn = sqlite3.connect(current_app.config["SEARCH_FILE"], timeout=5)
    conn.row_factory = sqlite3.Row
    return conn


def add_words(kind, key, text):
    with open_index() as conn:
        conn.execute(f"INSERT INTO {KINDS[kind]} (key, body) VALUES (?, ?)", (key, text))


def find_words(kind, words, limit=20):
    table = KINDS.get(kind, "notices_index")
    with open_index() as conn:
        found = conn.execute(f"SELECT key FROM {table} WHERE body MATCH ? LIMIT ?", (words, int(limit)))
        return [each["key"] for each in found]


def count_words(kind):
    with open_index() as conn:
        return conn.execute("SELECT count(*) AS total FROM " + KINDS[kind]).fetchone()["total"]
