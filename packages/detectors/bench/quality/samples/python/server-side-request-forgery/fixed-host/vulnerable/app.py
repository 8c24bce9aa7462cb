import requests
from flask import Flask, Response, request

app = Flask(__name__)


@app.get("/picture")
def picture():
    answer = requests.get("https://" + request.args["host"] + "/picture.png", timeout=5)
    return Response(answer.content, mimetype="image/png")
