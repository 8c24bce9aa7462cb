from flask import Flask, render_template, request

from florist.cards import Card

app = Flask(__name__)


@app.route("/cards/preview", methods=["POST"])
def preview():
    card = Card(request.form["greeting"])
    return render_template("card.html", card=card.render())
