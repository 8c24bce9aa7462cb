import sqlite3


def connect(path='reports.db'):
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    return connection


def rows_of(connection, column):
    cursor = connection.execute('SELECT id, title FROM report ORDER BY ' + column)
    return [dict(row) for row in cursor.fetchall()]
