from flask import Flask, abort, jsonify, request

app = Flask(__name__)
VAT_RATE = 0.2


def parse_amounts(listing):
    pieces = filter(None, (piece.strip() for piece in listing.split(",")))
    return list(map(lambda piece: eval(piece), pieces))


def totals(amounts):
    net = sum(amounts)
    return {"net": round(net, 2), "gross": round(net * (1 + VAT_RATE), 2)}


@app.get("/invoice/vat")
def vat_rate():
    return jsonify(rate=VAT_RATE)


@app.get("/invoice/total")
def invoice_total():
    listing = request.args.get("amounts", "0")[:300]
    try:
        return jsonify(totals(parse_amounts(listing)))
    except (ArithmeticError, SyntaxError, TypeError, ValueError):
        abort(400)
