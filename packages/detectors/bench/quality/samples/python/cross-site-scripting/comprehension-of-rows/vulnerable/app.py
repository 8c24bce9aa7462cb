from flask import Flask, make_response, request

app = Flask(__name__)


@app.post("/list")
def listing():
    items = "".join("<li>%s</li>" % each for each in request.form.getlist("item"))
    return make_response("<ul>" + items + "</ul>")
