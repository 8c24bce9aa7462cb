import re

from flask import Flask, abort, jsonify, request

from .directory import Person, phone_numbers

app = Flask(__name__)
REFERENCE = re.compile(r"staff:(?P<uid>.+)")


@app.get("/desk/phone")
def desk_phone():
    found = REFERENCE.match(request.args.get("ref", ""))
    if found is None:
        abort(400)
    person = Person(found.group("uid"), "central")
    return jsonify(phones=phone_numbers(person))
