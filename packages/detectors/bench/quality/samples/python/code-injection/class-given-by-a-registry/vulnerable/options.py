from flask import Flask, jsonify, request

from registry import HANDLERS

app = Flask(__name__)


@app.get('/option')
def option():
    convert = HANDLERS[request.args.get('kind', 'number')]
    return jsonify(value=convert(request.args['text']))
