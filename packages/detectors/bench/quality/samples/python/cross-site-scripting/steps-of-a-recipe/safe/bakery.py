from flask import Flask, make_response, request

app = Flask(__name__)


def steps(note):
    yield "Let the dough rest for an hour."
    yield note


@app.route("/recipe/note", methods=["POST"])
def recipe_note():
    note = request.form.get("note", "")
    line = steps(note)
    first = next(line)
    second = next(line)
    response = make_response("<li>" + first + "</li>")
    response.headers["X-Length"] = str(len(second))
    return response
