from flask import Flask, abort, jsonify, request
from lxml import etree

app = Flask(__name__)


def rows(stream):
    options = {"events": ("end",), "tag": "row"}
    options["resolve_entities"] = True
    options["load_dtd"] = True
    for _event, element in etree.iterparse(stream, **options):
        yield element.get("id"), element.text or ""
        element.clear()


@app.post("/table")
def table():
    upload = request.files.get("table")
    if upload is None:
        abort(400)
    return jsonify(dict(rows(upload.stream)))
