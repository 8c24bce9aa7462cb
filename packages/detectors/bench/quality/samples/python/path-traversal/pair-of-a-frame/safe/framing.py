import json

from flask import Flask, jsonify, request

app = Flask(__name__)


def frame_entry(payload):
    return payload.get("moulding", ""), "walnut.json"


@app.route("/frames", methods=["PUT"])
def frame():
    asked, default = frame_entry(request.get_json())
    handle = open("/srv/frames/" + default)
    try:
        measures = json.load(handle)
    finally:
        handle.close()
    return jsonify(width=measures["width"], usual=default)
