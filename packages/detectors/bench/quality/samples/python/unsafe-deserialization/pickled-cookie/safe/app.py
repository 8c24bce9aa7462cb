import base64
import json
from flask import Flask, request

app = Flask(__name__)


@app.get("/cart")
def cart():
    data = base64.b64decode(request.cookies["cart"])
    return {"items": json.loads(data)}
