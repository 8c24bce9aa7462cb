import re

from flask import Flask, jsonify, request

app = Flask(__name__)
NAME = re.compile(r'^([a-z]+[ -]?)+$')


@app.post('/check')
def check():
    name = request.form['name']
    return jsonify(valid=NAME.match(name) is not None)
