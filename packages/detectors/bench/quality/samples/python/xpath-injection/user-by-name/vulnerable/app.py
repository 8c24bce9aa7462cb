from flask import Flask, jsonify, request
from lxml import etree

app = Flask(__name__)
TREE = etree.parse("staff.xml")


@app.route("/staff")
def staff():
    name = request.args.get("name", "")
    nodes = TREE.xpath("/staff/person[@name='" + name + "']/office")
    return jsonify([node.text for node in nodes])


@app.route("/staff/count")
def count():
    return jsonify({"count": len(TREE.findall("person"))})
