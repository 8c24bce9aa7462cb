from flask import Flask, Response, request

from letters import Registry

app = Flask(__name__)


@app.post("/letters")
def letters():
    registry = Registry()
    registry.keep("draft", request.form.get("letter", ""))
    text = registry.render("shop", name=request.form.get("name", ""))
    return Response(text, mimetype="text/plain")
