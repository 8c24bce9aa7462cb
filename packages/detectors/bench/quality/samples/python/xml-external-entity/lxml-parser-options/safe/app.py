from flask import Flask, jsonify, request
from lxml import etree

app = Flask(__name__)
OPTIONS = {"resolve_entities": False, "load_dtd": False, "no_network": True}


@app.route("/invoice", methods=["POST"])
def invoice():
    parser = etree.XMLParser(**OPTIONS)
    root = etree.fromstring(request.get_data(), parser)
    return jsonify(customer=root.findtext("customer", default=""))
