from flask import Flask

app = Flask(__name__)


class Trail:
    def __init__(self, *entries):
        self._entries = entries
        self._at = -1

    def __iter__(self):
        return self

    def __next__(self):
        self._at += 1
        if self._at >= len(self._entries):
            raise StopIteration
        return self._entries[self._at]


@app.get("/area/<path:area>")
def show(area):
    trail = iter(Trail("home", area, "end"))
    next(trail)
    shown = next(trail)
    shown = next(trail)
    return "<nav>You are in <b>{}</b></nav>".format(shown)
