from flask import Flask, jsonify, request
from jinja2 import Environment

app = Flask(__name__)
environment = Environment(autoescape=True)


@app.route("/tours/notice", methods=["POST"])
def notice():
    texts = {"tour": "The tour starts at {{ hour }}.", "guest": request.get_json()["text"]}
    kept = texts.pop("guest")
    usual = texts.pop("tour")
    template = environment.from_string(kept)
    return jsonify(notice=template.render(hour="nine"), usual=usual)
