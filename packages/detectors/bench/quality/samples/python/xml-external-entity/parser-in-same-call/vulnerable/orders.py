from flask import Flask, abort, jsonify, request
from lxml import etree

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 128 * 1024


def parse_order(body):
    return etree.fromstring(body, etree.XMLParser(resolve_entities=True, no_network=False))


def order_lines(order):
    return [
        {"sku": line.get("sku", ""), "note": line.findtext("note", default="")}
        for line in order.iterfind("line")
    ]


@app.post("/orders/check")
def check_order():
    body = request.get_data()
    try:
        order = parse_order(body)
    except etree.XMLSyntaxError:
        abort(400)
    return jsonify(lines=order_lines(order)[:50])
