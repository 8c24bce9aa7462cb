import os
import sqlite3


def roll_up():
    with sqlite3.connect(os.environ["READINGS"]) as conn:
        conn.execute("INSERT INTO days SELECT date(at), avg(value) FROM readings GROUP BY date(at)")
