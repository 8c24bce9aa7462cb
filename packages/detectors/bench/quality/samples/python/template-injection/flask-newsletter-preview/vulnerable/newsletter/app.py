from flask import Flask, Response, request
from jinja2 import TemplateError

from .compose import letter
from .subscribers import SAMPLE

FORM = """<!doctype html><title>Newsletter</title>
<form method="post" action="/preview">
  <input name="subject"><textarea name="text"></textarea><button>Preview</button>
</form>"""

app = Flask(__name__)


@app.get("/")
def form():
    return Response(FORM, mimetype="text/html")


@app.post("/preview")
def preview():
    subject = request.form.get("subject", "")[:120]
    text = request.form.get("text", "")[:20000]
    try:
        html = letter(subject, text, SAMPLE)
    except TemplateError:
        return Response("the text cannot be filled in", status=400, mimetype="text/plain")
    return Response(html, mimetype="text/html")
