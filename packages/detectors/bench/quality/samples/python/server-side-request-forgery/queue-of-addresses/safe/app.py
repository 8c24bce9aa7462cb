import queue

import requests
from flask import Flask, jsonify, request

app = Flask(__name__)


def next_address(given):
    waiting = queue.Queue()
    waiting.put("https://feeds.example.com/all.json")
    waiting.put(given)
    first = waiting.get()
    second = waiting.get()
    return first


@app.route("/feeds/check", methods=["GET", "POST"])
def check():
    given = request.form.get("feed", "https://feeds.example.com/")
    answer = requests.head(next_address(given), timeout=3)
    return jsonify({"status": answer.status_code})
