from flask import Flask, jsonify, request
from jinja2 import Environment

app = Flask(__name__)
environment = Environment(autoescape=True)


@app.post('/mail/preview')
def preview():
    body = request.get_json()
    subject = body.get('subject') or 'News'
    template = 'Dear {{ name }}, ' + subject
    text = environment.from_string(template).render(name=body['name'])
    return jsonify(text=text)
