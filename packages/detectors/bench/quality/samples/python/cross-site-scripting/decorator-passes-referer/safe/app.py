import html

from flask import Flask, make_response

from decorators import with_origin

app = Flask(__name__)


@app.route("/missing")
@with_origin
def missing(origin):
    shown = html.escape(origin, quote=True)
    body = '<p>The page you came from: <span title="' + shown + '">previous</span></p>'
    response = make_response(body, 404)
    response.headers["Content-Type"] = "text/html; charset=utf-8"
    return response
