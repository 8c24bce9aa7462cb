from flask import Flask, jsonify, request
from lxml import etree

app = Flask(__name__)
CATALOGUE = etree.parse("lenses.xml")


@app.route("/lenses")
def lenses():
    coating = request.args.get("coating", "clear")
    found = CATALOGUE.xpath("//lens[@coating=$coating]/name/text()", coating=coating)
    return jsonify([str(name) for name in found])
