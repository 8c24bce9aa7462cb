import json


def store(state):
    with open("/tmp/agent-state.json", "w") as out:
        json.dump(state, out)
