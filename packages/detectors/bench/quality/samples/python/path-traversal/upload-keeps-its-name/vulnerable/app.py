import os

from flask import Flask, abort, jsonify, request
from werkzeug.utils import secure_filename

from policy import allowed

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 2 * 1024 * 1024
INBOX = "/srv/inbox"


def local_name(upload):
    name = upload.filename or ""
    return name.strip()


@app.post("/inbox")
def receive():
    upload = request.files.get("document")
    if upload is None:
        abort(400)
    name = local_name(upload)
    if not name or not allowed(name):
        abort(415)
    upload.save(os.path.join(INBOX, name))
    return jsonify({"stored": True}), 201
