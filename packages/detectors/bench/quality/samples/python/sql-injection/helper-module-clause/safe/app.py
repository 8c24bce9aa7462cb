import sqlite3

from flask import Flask, jsonify, request

from clauses import by_species

app = Flask(__name__)


@app.post("/trees")
def trees():
    body = request.get_json(force=True)
    where, params = by_species(str(body.get("species", "")))
    conn = sqlite3.connect("/srv/arboretum/trees.db")
    try:
        rows = conn.execute("SELECT tag, height FROM tree WHERE " + where, params).fetchall()
    finally:
        conn.close()
    return jsonify(total=len(rows), tags=[r[0] for r in rows])
