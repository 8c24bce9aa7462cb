import sqlite3


def connection():
    made = sqlite3.connect('letters.db')
    made.row_factory = sqlite3.Row
    return made
