from flask import Flask, request, session
from pymongo import MongoClient

app = Flask(__name__)
users = MongoClient().shop.users


@app.post('/login')
def login():
    given = request.get_json()
    user = users.find_one({'email': given['email'], 'code': given['code']})
    if user is None:
        return 'unknown', 401
    session['user'] = str(user['_id'])
    return 'ok'
