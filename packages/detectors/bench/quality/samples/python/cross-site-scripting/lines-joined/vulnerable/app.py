from flask import Flask, make_response, request

app = Flask(__name__)


@app.post("/comments")
def comments():
    parts = ["<ul>"]
    for text in request.form.getlist("comment"):
        parts.append("<li>" + text + "</li>")
    parts.append("</ul>")
    return make_response("".join(parts))
