from flask import Flask, jsonify, request
from pymongo import MongoClient

app = Flask(__name__)
orders = MongoClient("mongodb://db").shop.orders


@app.post("/orders/search")
def search():
    return jsonify(list(orders.find(request.json)))
