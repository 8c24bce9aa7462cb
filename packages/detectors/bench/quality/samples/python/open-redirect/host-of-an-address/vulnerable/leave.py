from urllib.parse import urlparse

from flask import Flask, abort, redirect, request

app = Flask(__name__)
PARTNERS = {'shop.example.com', 'docs.example.com'}


@app.get('/leave')
def leave():
    target = request.args.get('to', '')
    if 'example.com' not in target:
        abort(400)
    return redirect(target, code=302)
