import json

from flask import Flask, jsonify, request

app = Flask(__name__)
LANGUAGES = ('en', 'de', 'fr')


@app.get('/messages')
def messages():
    wanted = request.headers.get('X-Language')
    language = wanted if wanted in LANGUAGES else 'en'
    with open(f'locales/{language}/messages.json') as file:
        return jsonify(json.load(file))
