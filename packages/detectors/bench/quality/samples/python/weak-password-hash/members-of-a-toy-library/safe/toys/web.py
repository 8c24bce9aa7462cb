from flask import Flask, jsonify, request

from toys.members import new_member

app = Flask(__name__)
MEMBERS = []


@app.route("/members", methods=["POST"])
def members():
    MEMBERS.append(new_member(request.form["email"], request.form["password"]))
    return jsonify(members=len(MEMBERS)), 201
