from flask import Blueprint, Response, abort, current_app, jsonify, request

from .library import Library, PageMissing

pages = Blueprint("pages", __name__)


def library():
    return Library(current_app.config["HANDBOOK_DIR"])


@pages.get("/")
def index():
    return jsonify(pages=library().names())


@pages.get("/page")
def page():
    name = request.args.get("name", "index.md")
    if "\0" in name:
        abort(400)
    try:
        text = library().read(name)
    except PageMissing:
        abort(404)
    return Response(text, mimetype="text/plain", headers={"X-Content-Type-Options": "nosniff"})
