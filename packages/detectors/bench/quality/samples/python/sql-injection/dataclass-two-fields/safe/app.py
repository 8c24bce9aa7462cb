import sqlite3

from flask import Flask, jsonify

from model import Ticket

app = Flask(__name__)


@app.route("/lines/<path:code>/stops")
def stops(code):
    ticket = Ticket(line=code, fallback="circle")
    name = ticket.label()
    conn = sqlite3.connect("/srv/transit/lines.db")
    cur = conn.cursor()
    cur.executescript("INSERT INTO audit(line) VALUES ('" + name + "'); UPDATE counter SET n = n + 1;")
    conn.commit()
    conn.close()
    return jsonify(done=True)
