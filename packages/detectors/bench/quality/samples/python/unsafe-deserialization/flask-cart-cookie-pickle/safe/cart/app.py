from flask import Flask, abort, jsonify, make_response, request

from . import codec

app = Flask(__name__)
COOKIE = "cart"


@app.get("/cart")
def show():
    cart = codec.load(request.cookies.get(COOKIE))
    return jsonify(items=cart.items, total=cart.total())


@app.post("/cart/<article>")
def add(article):
    cart = codec.load(request.cookies.get(COOKIE))
    amount = request.form.get("amount", 1, type=int)
    try:
        cart.add(article, amount)
    except KeyError:
        abort(404)
    response = make_response(jsonify(items=cart.items, total=cart.total()))
    response.set_cookie(COOKIE, codec.dump(cart), httponly=True, secure=True, samesite="Lax")
    return response
