from html import escape
from flask import Flask, make_response, request

app = Flask(__name__)


@app.post("/list")
def listing():
    items = "".join("<li>%s</li>" % escape(each) for each in request.form.getlist("item"))
    return make_response("<ul>" + items + "</ul>")
