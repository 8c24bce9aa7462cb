import json
import os


def store(state):
    with open(os.path.expanduser("~/.agent-state.json"), "w") as out:
        json.dump(state, out)
