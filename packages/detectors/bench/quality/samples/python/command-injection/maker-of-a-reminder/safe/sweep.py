import subprocess

from flask import Flask, jsonify, request

app = Flask(__name__)


def reminder_for(street):
    def send(hour):
        line = "send-reminder --hour " + str(hour) + " --street " + street
        return subprocess.call(line, shell=True)

    return send


@app.route("/reminders")
def reminders():
    street = request.headers.get("X-Street", "")
    usual = "harbour-row"
    send = reminder_for(usual)
    return jsonify(code=send(8), known=street == usual)
