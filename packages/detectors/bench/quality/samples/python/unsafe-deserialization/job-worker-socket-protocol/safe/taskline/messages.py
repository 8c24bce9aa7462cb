import json


def encode(message):
    return json.dumps(message).encode("utf-8")


def decode(body):
    message = json.loads(body)
    if not isinstance(message, dict) or "task" not in message:
        raise ValueError("not a task message")
    return message
