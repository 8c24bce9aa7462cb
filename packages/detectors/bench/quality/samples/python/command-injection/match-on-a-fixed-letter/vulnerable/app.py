import os

from flask import Flask, jsonify, request

app = Flask(__name__)

ORDER = "KLM"


def pick(branch):
    letter = ORDER[1]
    match letter:
        case "K":
            out = "main"
        case "L":
            out = branch
        case "M":
            out = "release"
        case _:
            out = "main"
    return out


@app.get("/build/head")
def head():
    branch = request.headers.get("X-Branch", "main")
    target = pick(branch)
    with os.popen("git -C /srv/repo rev-parse origin/" + target) as pipe:
        revision = pipe.read().strip()
    return jsonify({"revision": revision})
