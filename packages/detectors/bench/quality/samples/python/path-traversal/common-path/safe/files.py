import os

from flask import Flask, abort, request

app = Flask(__name__)
BASE = "/srv/reports"


@app.get("/report")
def report():
    full = os.path.abspath(os.path.join(BASE, request.args["name"]))
    if os.path.commonpath([BASE, full]) != BASE:
        abort(403)
    with open(full, encoding="utf-8") as stream:
        return {"lines": stream.readlines()}
