from flask import Flask, request
from jinja2 import Environment

app = Flask(__name__)
env = Environment(autoescape=True)


@app.post("/preview")
def preview():
    template = env.from_string("Dear {{ name }}, {{ text }}")
    return {"mail": template.render(name="Ann", text=request.form["text"])}
