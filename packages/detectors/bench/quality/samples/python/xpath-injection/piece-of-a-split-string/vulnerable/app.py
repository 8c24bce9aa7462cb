from urllib.parse import unquote_plus

from flask import Flask, jsonify, request
from lxml import etree

app = Flask(__name__)


def raw_pairs():
    query = request.query_string.decode("latin-1")
    for piece in query.split("&"):
        name, _, value = piece.partition("=")
        yield name, unquote_plus(value)


def second_part(code):
    joined = "|".join(["en", code.replace("|", ""), "draft"])
    parts = joined.split("|")
    return parts[1]


@app.get("/texts")
def texts():
    code = "x"
    for name, value in raw_pairs():
        if name == "code":
            code = value
    find = etree.XPath("//text[@code='%s']" % second_part(code))
    document = etree.parse("texts.xml")
    return jsonify([node.get("id") for node in find(document)])
