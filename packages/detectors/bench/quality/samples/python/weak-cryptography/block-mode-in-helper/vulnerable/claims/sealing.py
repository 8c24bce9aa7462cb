import base64
import os

from Crypto.Cipher import AES
from Crypto.Util.Padding import pad


def _key():
    return base64.b64decode(os.environ["CLAIM_KEY"])


def seal(reference):
    plain = reference.encode("utf-8")
    cipher = AES.new(_key(), AES.MODE_ECB)
    body = cipher.encrypt(pad(plain, AES.block_size))
    return base64.urlsafe_b64encode(body).decode("ascii")
