from flask import Flask, request
from site_app import files

app = Flask(__name__)


@app.get("/doc")
def doc():
    return {"text": files.load(request.args["name"])}
