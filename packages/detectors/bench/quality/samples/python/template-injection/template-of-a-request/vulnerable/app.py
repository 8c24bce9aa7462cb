from flask import Flask, render_template_string, request

app = Flask(__name__)


@app.get("/card")
def card():
    return render_template_string("<p>" + request.args["text"] + "</p>")
