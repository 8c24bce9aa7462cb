from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/import")
def run_import():
    try:
        rows = [int(each) for each in request.get_json()["rows"]]
    except (TypeError, ValueError):
        app.logger.exception("import failed")
        return jsonify(error="the rows are no numbers"), 500
    return jsonify(count=len(rows))
