from pathlib import Path

from flask import Flask, Response, abort

app = Flask(__name__)
MANUALS = Path("/srv/manuals").resolve()


@app.route("/manual/<path:page>")
def manual(page):
    target = (MANUALS / page).resolve()
    if not target.is_relative_to(MANUALS):
        abort(404)
    try:
        content = target.read_text(encoding="utf-8")
    except OSError:
        abort(404)
    return Response(content, mimetype="text/plain")
