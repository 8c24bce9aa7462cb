from flask import Flask, jsonify
from flask_cors import CORS

app = Flask(__name__)
CORS(app, origins='*', supports_credentials=True)


@app.get('/balance')
def balance():
    return jsonify(cents=1200)
