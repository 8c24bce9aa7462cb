from flask import Flask, Response, request

app = Flask(__name__)


@app.get("/status")
def status():
    return Response("status of " + request.args["service"])
