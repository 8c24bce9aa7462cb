import sqlite3

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get('/parts')
def parts():
    wanted = {name: value.strip() for name, value in request.args.items()}
    connection = sqlite3.connect('parts.db')
    rows = connection.execute('SELECT id FROM part WHERE size = {size} AND weight < {weight}'.format(**wanted))
    return jsonify([row[0] for row in rows])
