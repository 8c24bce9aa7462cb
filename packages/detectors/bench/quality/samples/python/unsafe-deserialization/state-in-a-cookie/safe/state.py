import base64
import json
import pickle


def unpack(text):
    data = base64.b64decode(text)
    return json.loads(data)


def pack(state):
    return base64.b64encode(json.dumps(state).encode("utf-8")).decode("ascii")
