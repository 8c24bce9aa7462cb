from pathlib import Path

from flask import Flask, abort, request

app = Flask(__name__)
ROOT = Path("/srv/pages").resolve()


@app.get("/page")
def page():
    path = (ROOT / request.args["name"]).resolve()
    if not path.exists():
        abort(404)
    return {"text": path.read_text()}
