from flask import Flask, request
from markupsafe import escape

app = Flask(__name__)

STEPS = {
    "a": lambda s: s.strip(),
    "b": lambda s: str(escape(s)),
    "c": lambda s: s.swapcase(),
}


@app.route("/echo")
def echo():
    phrase = request.values.get("phrase", "")
    for key in ("a", "c"):
        phrase = STEPS[key](phrase)
    return "<blockquote>%s</blockquote>" % phrase
