from flask import Flask, jsonify, request

import convert

app = Flask(__name__)


@app.post("/thumbs")
def thumbs():
    body = request.get_json(silent=True) or {}
    source = "photos:" + str(body.get("photo", "default"))
    width = int(body.get("width", 120))
    code = convert.run(source, width)
    return jsonify({"ok": code == 0})
