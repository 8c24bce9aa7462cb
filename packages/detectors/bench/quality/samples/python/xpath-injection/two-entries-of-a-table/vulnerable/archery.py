import xml.etree.ElementTree as ElementTree

import elementpath
from flask import Flask, jsonify, request

app = Flask(__name__)


def ranges():
    return ElementTree.parse("ranges.xml")


@app.route("/ranges")
def ranges_of():
    places = {}
    places["club"] = "riverside"
    places["visitor"] = request.headers.get("X-Club", "")
    wanted = places["visitor"]
    expression = f"/ranges/range[@club='{wanted}']"
    found = elementpath.select(ranges(), expression)
    return jsonify(count=len(found))
