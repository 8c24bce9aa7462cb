from flask import Flask, request

from frame import framed

app = Flask(__name__)


@app.route("/greet")
@framed
def greet():
    name = request.args.get("name", "visitor")
    return "Welcome, " + name.title()
