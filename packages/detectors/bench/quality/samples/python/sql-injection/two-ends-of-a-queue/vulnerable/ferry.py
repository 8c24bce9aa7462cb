import sqlite3
from collections import deque

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/crossings")
def crossings():
    harbour = request.headers.get("X-Harbour", "north")
    waiting = deque()
    waiting.append("south")
    waiting.append(harbour)
    chosen = waiting.pop()
    connection = sqlite3.connect("ferry.db")
    cursor = connection.cursor()
    cursor.execute("SELECT leaves_at, seats FROM crossings WHERE harbour = '" + chosen + "'")
    found = cursor.fetchall()
    connection.close()
    return jsonify(crossings=found)
