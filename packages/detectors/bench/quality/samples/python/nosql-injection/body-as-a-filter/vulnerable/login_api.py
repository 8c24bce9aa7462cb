from flask import Flask, jsonify, request
from pymongo import MongoClient

app = Flask(__name__)
users = MongoClient()['app']['users']


@app.post('/profile')
def profile():
    body = request.get_json()
    wanted = {'name': body['name'], 'pin': body['pin']}
    user = users.find_one(wanted)
    return jsonify(found=user is not None)
