import os

from flask import Flask, abort, jsonify, request

app = Flask(__name__)
SHEETS = os.path.realpath("/srv/choir/sheets")


@app.route("/sheets")
def sheet():
    piece = request.args["piece"]
    target = os.path.join(SHEETS, piece)
    with open(target, encoding="utf-8") as notes:
        return jsonify(notes=notes.read())
