from flask import Flask, abort, request, send_file

from . import store, thumbs

app = Flask(__name__)


@app.route("/pictures/<int:picture_id>/thumb")
def thumb(picture_id):
    source = store.picture_path(picture_id)
    if source is None:
        abort(404)
    size = request.args.get("size", "200x200")
    try:
        path = thumbs.make(source, size)
    except (RuntimeError, ValueError):
        abort(422)
    return send_file(path, mimetype="image/jpeg", max_age=3600)
