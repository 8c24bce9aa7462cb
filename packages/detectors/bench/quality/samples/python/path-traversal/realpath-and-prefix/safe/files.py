import os

from flask import Flask, abort, request

app = Flask(__name__)
ROOT = "/srv/documents"


@app.get("/document")
def document():
    path = os.path.realpath(os.path.join(ROOT, request.args["name"]))
    if not path.startswith(ROOT + os.sep):
        abort(404)
    with open(path) as file:
        return {"text": file.read()}
