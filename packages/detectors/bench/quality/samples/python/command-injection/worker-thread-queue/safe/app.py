import queue
import threading

from flask import Flask, jsonify, request

from worker import drain

app = Flask(__name__)


@app.route("/probe")
def probe():
    target = request.values.get("target", "localhost")
    jobs = queue.Queue()
    results = []
    jobs.put(target)
    jobs.put(None)
    thread = threading.Thread(target=drain, args=(jobs, results))
    thread.start()
    thread.join(timeout=20)
    return jsonify(replies=results)
