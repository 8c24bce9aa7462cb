from flask import Flask, jsonify, request

from gateway.client import Client

app = Flask(__name__)
client = Client()


@app.get('/stock')
def stock():
    return jsonify(client.get(request.args['item']))
