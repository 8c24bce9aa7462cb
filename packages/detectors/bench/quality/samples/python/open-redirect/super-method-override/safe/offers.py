from flask import Flask, jsonify, redirect, request

app = Flask(__name__)


class Landing:
    def __init__(self, requested):
        self.requested = requested

    def target(self):
        return self.requested.strip()


class PartnerLanding(Landing):
    def target(self):
        chosen = super().target()
        if chosen:
            return "/offers/partner"
        return "/offers"


@app.get("/go")
def go():
    landing = PartnerLanding(request.args.get("to", ""))
    return redirect(landing.target())


@app.get("/offers")
def offers():
    return jsonify(offers=["bicycle bag", "rain cover"])


@app.get("/offers/partner")
def partner_offers():
    return jsonify(offers=["museum pass"])
