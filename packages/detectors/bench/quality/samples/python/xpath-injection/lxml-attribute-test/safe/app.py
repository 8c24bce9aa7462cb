from flask import Flask, jsonify, request
from lxml import etree

app = Flask(__name__)
TREE = etree.parse("/srv/museum/objects.xml")


@app.route("/objects")
def objects():
    room = request.args.get("room", "1")
    room = "".join(ch for ch in room if ch.isprintable())
    hits = TREE.xpath("//object[@room=$room]/title/text()", room=room)
    return jsonify(titles=[str(h) for h in hits])
