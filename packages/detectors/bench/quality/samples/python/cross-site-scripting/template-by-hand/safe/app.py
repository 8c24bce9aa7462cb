from string import Template

from flask import Flask, request
from markupsafe import escape

app = Flask(__name__)
PAGE = Template("<html><body>$message</body></html>")


@app.route("/message")
def message():
    return PAGE.substitute(message=escape(request.args.get("message", "")))
