import sqlite3

from flask import Flask, abort, jsonify, request

app = Flask(__name__)
app.config.from_prefixed_env()


def quoted(text):
    return text.replace("'", "\\'")


@app.route('/members/by-name')
def by_name():
    name = request.args.get('name')
    if not name:
        abort(400)
    connection = sqlite3.connect(app.config['DATABASE'])
    found = connection.execute("SELECT id FROM member WHERE name = '" + quoted(name) + "'").fetchone()
    return jsonify(id=found and found[0])
