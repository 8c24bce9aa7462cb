from flask import Flask, render_template_string, request

app = Flask(__name__)


@app.route("/fitting", methods=["POST"])
def fitting():
    customer = request.form.get("customer", "")
    letter = "Dear {{ customer }}, your suit is ready for a fitting."
    return render_template_string(letter, customer=customer)
