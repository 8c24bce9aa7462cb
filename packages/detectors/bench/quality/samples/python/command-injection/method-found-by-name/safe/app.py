from flask import Flask, abort, jsonify, request

from scan import start

app = Flask(__name__)


@app.post("/scan")
def scan():
    upload = request.files.get("sample")
    if upload is None or not upload.filename:
        abort(400)
    upload.save("/srv/inbox/latest")
    return jsonify({"code": start(upload.filename)})
