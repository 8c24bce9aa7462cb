import os

from Crypto.Cipher import DES
from Crypto.Util.Padding import pad

KEY = bytes.fromhex(os.environ['NOTES_KEY'])


def encrypt(text):
    iv = os.urandom(8)
    cipher = DES.new(KEY, DES.MODE_CBC, iv)
    return iv + cipher.encrypt(pad(text.encode(), 8))
