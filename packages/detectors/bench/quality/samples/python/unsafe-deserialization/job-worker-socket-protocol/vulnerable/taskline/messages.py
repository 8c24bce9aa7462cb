import pickle


def encode(message):
    return pickle.dumps(message, protocol=4)


def decode(body):
    message = pickle.loads(body)
    if not isinstance(message, dict) or "task" not in message:
        raise ValueError("not a task message")
    return message
