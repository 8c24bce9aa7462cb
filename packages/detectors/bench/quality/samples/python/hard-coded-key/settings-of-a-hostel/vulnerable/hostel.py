import os

from flask import Flask, jsonify

app = Flask(__name__)
app.config.update({
    "SESSION_COOKIE_SECURE": True,
    "SECRET_KEY": "k7Qw-3vbN_pz91Lm-hostel",
})


@app.route("/beds")
def beds():
    return jsonify(free=12, zone=os.environ.get("TZ", "UTC"))
