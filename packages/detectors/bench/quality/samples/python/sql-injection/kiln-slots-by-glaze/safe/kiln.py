import sqlite3

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/kiln/slots")
def kiln_slots():
    glaze = request.args.get("glaze", "celadon")
    connection = sqlite3.connect("studio.db")
    try:
        statement = "SELECT id, starts_at, cone FROM firings WHERE glaze = ? ORDER BY starts_at"
        rows = connection.execute(statement, (glaze,)).fetchall()
    finally:
        connection.close()
    return jsonify([{"id": row[0], "startsAt": row[1], "cone": row[2]} for row in rows])
