import base64
import os

from cryptography.hazmat.primitives import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from flask import Flask, jsonify, request

app = Flask(__name__)
KEY = bytes.fromhex(os.environ["CARD_KEY"])

MODES = {
    "block": lambda iv: modes.ECB(),
    "counter": lambda iv: modes.CTR(iv),
}
PREFERRED = "counter"


def encrypt(data):
    iv = os.urandom(16)
    padder = padding.PKCS7(128).padder()
    padded = padder.update(data) + padder.finalize()
    encryptor = Cipher(algorithms.AES(KEY), MODES[PREFERRED](iv)).encryptor()
    return iv + encryptor.update(padded) + encryptor.finalize()


@app.post("/cards")
def cards():
    payload = request.get_data(cache=False)
    return jsonify({"token": base64.b64encode(encrypt(payload)).decode("ascii")})
