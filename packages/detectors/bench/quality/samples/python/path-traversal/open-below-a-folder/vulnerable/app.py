import os
from flask import Flask, request

app = Flask(__name__)
ROOT = "/srv/files"


@app.route("/read")
def read():
    path = os.path.join(ROOT, request.args["name"])
    with open(path) as file:
        return {"text": file.read()}
