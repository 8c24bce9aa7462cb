import os
import re
from flask import Flask, abort, request

app = Flask(__name__)


@app.post("/checkout")
def checkout():
    branch = request.json["branch"]
    if not re.match(r"^[a-z][a-z0-9-]{0,40}$", branch):
        abort(400)
    os.system("git checkout " + branch)
    return "", 204
