from datetime import date

from flask import Flask, jsonify

from .sealing import seal

app = Flask(__name__)


@app.get("/claims/<int:number>/slip")
def slip(number):
    reference = f"claim:{number}:{date.today().isoformat()}"
    return jsonify(number=number, slip=seal(reference))
