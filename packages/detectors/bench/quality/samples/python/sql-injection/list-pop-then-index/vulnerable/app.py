import sqlite3

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/parcels/lookup")
def lookup():
    depot = request.args.get("depot", "")
    stops = ["north"]
    stops.append(depot)
    stops.append("south")
    stops.pop(0)
    chosen = stops[0]

    conn = sqlite3.connect("/var/lib/parcels/parcels.db")
    try:
        cur = conn.cursor()
        cur.execute("SELECT id, weight FROM parcel WHERE depot = '" + chosen + "'")
        return jsonify([list(row) for row in cur.fetchall()])
    finally:
        conn.close()
