from collections import deque

from flask import Flask, Response, request

app = Flask(__name__)


def front(value):
    line = deque()
    line.append("first")
    line.append("second")
    line.append(value)
    line.rotate(-1)
    return line.popleft()


@app.route("/queue", methods=["GET", "POST"])
def queue():
    value = request.form.get("ticket", "none")
    label = front(value)
    return Response("<p>Now serving: <b>" + label + "</b></p>", mimetype="text/html")
