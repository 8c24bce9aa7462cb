import os

from Crypto.Cipher import AES
from Crypto.Util.Padding import pad
from flask import Flask, Response, request

app = Flask(__name__)
KEY = bytes.fromhex(os.environ["EXPORT_KEY"])


def start_vector():
    size = AES.block_size
    return bytes(size)


@app.route("/export", methods=["GET", "POST"])
def export():
    text = request.values.get("text", "")
    vector = start_vector()
    cipher = AES.new(KEY, AES.MODE_CBC, iv=vector)
    data = vector + cipher.encrypt(pad(text.encode("utf-8"), AES.block_size))
    return Response(data, mimetype="application/octet-stream")
