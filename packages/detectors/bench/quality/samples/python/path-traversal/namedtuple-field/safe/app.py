import codecs
from collections import namedtuple

from flask import Flask, jsonify, request

app = Flask(__name__)
Page = namedtuple("Page", ["shown", "index"])


@app.route("/glossary")
def glossary():
    page = Page(request.args.get("letter", "a.txt"), "index.txt")
    shown, index = page
    with codecs.open("/srv/glossary/" + index, "r", "utf-8") as stream:
        return jsonify(text=stream.read())
