import pickle
import queue

from flask import Flask, jsonify, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 32 * 1024
STANDARD_ROUND = pickle.dumps({"stops": ["Mill Lane", "Dock Road", "High Street"]})


def pending_rounds(body):
    pending = queue.LifoQueue()
    pending.put(STANDARD_ROUND)
    pending.put(body)
    return pending


def load_round(pending):
    data = pending.get_nowait()
    return pickle.loads(data)


@app.post("/rounds/length")
def round_length():
    body = request.get_data()
    delivery_round = load_round(pending_rounds(body))
    return jsonify(stops=len(delivery_round["stops"]))
