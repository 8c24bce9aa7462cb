from flask import Flask, request
from shop.store import find

app = Flask(__name__)


@app.get("/find")
def search():
    return {"rows": find(request.args.get("colour"))}
