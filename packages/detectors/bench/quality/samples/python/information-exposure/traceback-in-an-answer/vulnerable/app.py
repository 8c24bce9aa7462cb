import traceback

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/import")
def run_import():
    try:
        rows = [int(each) for each in request.get_json()["rows"]]
    except (TypeError, ValueError):
        return jsonify(error=traceback.format_exc()), 500
    return jsonify(count=len(rows))
