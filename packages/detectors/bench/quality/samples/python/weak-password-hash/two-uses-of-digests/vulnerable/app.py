from flask import Flask, jsonify, request

from digests import password_record, picture_key

app = Flask(__name__)
people = {}


@app.post("/people")
def add():
    mail = request.form.get("mail", "")
    people[mail] = password_record(request.form.get("password", ""))
    return jsonify({"picture": "/pictures/" + picture_key(mail)}), 201
