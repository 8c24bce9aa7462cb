import io

from flask import Flask, jsonify, request

from kennel.readers import Litters, make_reader

app = Flask(__name__)


@app.route("/litters", methods=["POST"])
def litters():
    handler = Litters()
    reader = make_reader(True)
    reader.setContentHandler(handler)
    reader.parse(io.BytesIO(request.get_data()))
    return jsonify(litters=handler.count)
