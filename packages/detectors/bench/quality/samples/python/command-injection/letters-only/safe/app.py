import os
import re

from flask import Flask, request

app = Flask(__name__)


@app.post("/render")
def render():
    name = re.sub(r"[^a-zA-Z0-9_-]", "", request.form["name"])
    os.system("render --out /srv/out/" + name)
    return "", 204
