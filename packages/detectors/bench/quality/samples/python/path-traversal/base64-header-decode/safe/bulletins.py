import base64
from pathlib import Path

from flask import Flask, abort, jsonify, request

app = Flask(__name__)
BASE = Path("/srv/weather/bulletins").resolve()


def decode_reference(reference):
    return base64.urlsafe_b64decode(reference).decode("utf-8")


def load_bulletin(reference):
    path = (BASE / decode_reference(reference)).resolve()
    if not path.is_relative_to(BASE):
        raise ValueError("outside of the bulletin folder")
    with open(path, encoding="utf-8") as handle:
        return handle.read(65536)


@app.get("/bulletin")
def bulletin():
    reference = request.headers.get("X-Bulletin-Ref")
    if not reference:
        abort(400)
    try:
        body = load_bulletin(reference)
    except (OSError, ValueError):
        abort(404)
    return jsonify(bulletin=body.splitlines())
