from xml.sax import SAXException

from flask import Flask, abort, jsonify, request

from .reader import shipment_text

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 128 * 1024


@app.post("/shipments/preview")
def preview():
    try:
        text = shipment_text(request.get_data())
    except SAXException:
        abort(400)
    return jsonify(preview=text[:500])
