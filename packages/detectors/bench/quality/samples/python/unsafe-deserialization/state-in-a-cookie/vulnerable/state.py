import base64
import json
import pickle


def unpack(text):
    data = base64.b64decode(text)
    return pickle.loads(data)


def pack(state):
    return base64.b64encode(pickle.dumps(state)).decode("ascii")
