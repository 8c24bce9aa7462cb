import lxml.etree as ET
from flask import Flask, jsonify, request

app = Flask(__name__)
FIXED = {"mode": "open", "lang": "en"}


@app.route("/licences", methods=["POST"])
def licences():
    fields = {key: value for key, value in request.form.items() if key in ("holder", "mode")}
    merged = {**fields, **FIXED}
    doc = ET.parse("/srv/licences/all.xml")
    finder = ET.XPath("count(//licence[@mode='%s'])" % merged["mode"])
    return jsonify(count=int(finder(doc)))
