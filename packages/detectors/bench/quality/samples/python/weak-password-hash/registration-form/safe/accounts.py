import sqlite3


def add(user, salt, digest):
    with sqlite3.connect("accounts.db") as conn:
        conn.execute("INSERT INTO account (name, salt, digest) VALUES (?, ?, ?)", (user, salt, digest))
