from flask import Flask, jsonify, request

import mailer

app = Flask(__name__)


@app.post("/contact")
def contact():
    mailer.send(request.form.get("subject", ""))
    return jsonify({"sent": True})
