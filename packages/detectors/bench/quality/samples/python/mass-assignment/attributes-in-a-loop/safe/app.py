from flask import Flask, request

from records import load, store

app = Flask(__name__)
EDITABLE = ("name", "phone", "city")


@app.patch("/profile/<int:number>")
def profile(number):
    record = load(number)
    for name, value in request.get_json().items():
        if name in EDITABLE:
            setattr(record, name, value)
    store(record)
    return "", 204
