from flask import Flask, jsonify, request
from lxml import etree

app = Flask(__name__)


@app.route("/orders", methods=["POST"])
def orders():
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    order = etree.fromstring(request.data, parser)
    return jsonify(saddle=order.findtext("saddle"))
