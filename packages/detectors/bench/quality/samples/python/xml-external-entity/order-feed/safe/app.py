from flask import Flask, jsonify, request
from lxml import etree

app = Flask(__name__)


@app.post("/orders/feed")
def feed():
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(request.get_data(), parser)
    except etree.XMLSyntaxError:
        return jsonify({"error": "xml"}), 400
    items = [item.findtext("article") for item in root.iter("item")]
    return jsonify({"items": items})
