import os
from urllib.parse import unquote_plus

from flask import Flask, Response, abort, request

app = Flask(__name__)
BASE = os.path.realpath("/srv/manuals")


@app.route("/manual/<path:ignored>")
def manual(ignored):
    rest = request.path[len("/manual/"):]
    name = unquote_plus(rest)
    full = os.path.join(BASE, name)
    if not full.startswith(BASE + os.sep):
        abort(404)
    with open(full, "rb") as handle:
        return Response(handle.read(), mimetype="application/octet-stream")
