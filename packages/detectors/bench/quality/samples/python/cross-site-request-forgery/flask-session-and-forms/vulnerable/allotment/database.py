import os
import sqlite3


def connect():
    conn = sqlite3.connect(os.environ["ALLOTMENT_DATABASE"])
    conn.row_factory = sqlite3.Row
    return conn
