import sqlite3

from flask import Flask, jsonify, request

from shop.store import CustomerStore

app = Flask(__name__)
store = CustomerStore(sqlite3.connect("shop.db", check_same_thread=False))


@app.route("/find")
def find():
    return jsonify(store.named(request.args.get("name", "")))
