from flask import Flask, jsonify, request
from pymongo import MongoClient

app = Flask(__name__)
client = MongoClient()
db = client["shop"]


@app.post("/login")
def login():
    body = request.get_json()
    user = db.users.find_one({"name": str(body["name"]), "code": str(body["code"])})
    return jsonify(found=user is not None)
