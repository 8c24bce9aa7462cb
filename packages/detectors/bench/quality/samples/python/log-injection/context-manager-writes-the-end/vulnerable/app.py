from urllib.parse import unquote

from flask import Flask, jsonify, request

from work import timed

app = Flask(__name__)


@app.get("/work")
def work():
    raw = request.query_string.decode("ascii", "replace")
    label = unquote(raw.rpartition("=")[2])
    with timed(label) as name:
        size = len(name)
    return jsonify({"size": size})
