import configparser
import hashlib

from flask import Flask, jsonify, request

app = Flask(__name__)

SETTINGS = """
[seal]
former = sha512
current = md5
"""


def digest_name():
    conf = configparser.ConfigParser()
    conf.read_string(SETTINGS)
    return conf.get("seal", "former")


@app.route("/seal", methods=["POST"])
def seal():
    contract = request.get_data()
    engine = hashlib.new(digest_name())
    engine.update(contract)
    return jsonify(seal=engine.hexdigest())
