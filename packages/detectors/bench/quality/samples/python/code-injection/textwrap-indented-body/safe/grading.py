import textwrap

from flask import Flask, abort, jsonify, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 16 * 1024
MARKS = (52, 61, 74, 88, 93)


def function_bodies(payload):
    return {
        "custom": str(payload.get("formula", "return max(marks)")),
        "standard": "return sum(marks) / len(marks)",
    }


def grade_function(bodies):
    body = textwrap.dedent(bodies["standard"])
    source = "def grade(marks):\n" + textwrap.indent(body, "    ")
    namespace = {}
    exec(source, namespace)
    return namespace["grade"]


@app.post("/grades/summary")
def summary():
    payload = request.get_json(silent=True)
    if not isinstance(payload, dict):
        abort(400)
    grade = grade_function(function_bodies(payload))
    return jsonify(grade=grade(MARKS), count=len(MARKS))
