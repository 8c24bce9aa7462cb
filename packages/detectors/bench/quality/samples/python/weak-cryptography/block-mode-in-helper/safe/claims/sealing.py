import base64
import os

from Crypto.Cipher import AES


def _key():
    return base64.b64decode(os.environ["CLAIM_KEY"])


def seal(reference):
    plain = reference.encode("utf-8")
    cipher = AES.new(_key(), AES.MODE_GCM)
    body, tag = cipher.encrypt_and_digest(plain)
    return base64.urlsafe_b64encode(cipher.nonce + tag + body).decode("ascii")
