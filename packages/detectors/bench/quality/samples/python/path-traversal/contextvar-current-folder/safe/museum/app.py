from flask import Flask, jsonify, request

from .plans import caption, current_museum, plan_names

app = Flask(__name__)


@app.errorhandler(OSError)
def no_plans(_error):
    return jsonify(error="no plans"), 404


@app.get("/plans")
def plans():
    token = current_museum.set(request.args.get("museum", "main"))
    try:
        title = caption()
    finally:
        current_museum.reset(token)
    names = plan_names()
    return jsonify(title=title, plans=names)
