from itertools import chain

from flask import Flask, request

app = Flask(__name__)
BASKET = ("Marigold", "Borage")


def list_items(names):
    for position, name in enumerate(names, start=1):
        if position > 20:
            return
        yield f"<li>{position}. {name.strip()}</li>"


@app.after_request
def set_headers(response):
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


@app.get("/labels")
def labels():
    plants = chain(BASKET, request.args.getlist("plant"))
    return "<ul>" + "".join(list_items(plants)) + "</ul>"


@app.get("/")
def index():
    return "<p>Label printing of the plant nursery</p>"
