import uuid

from flask import Flask, Response

from cookies import options

app = Flask(__name__)


@app.route("/visit")
def visit():
    answer = Response(status=204)
    answer.set_cookie("visit", uuid.uuid4().hex, **options(12))
    return answer
