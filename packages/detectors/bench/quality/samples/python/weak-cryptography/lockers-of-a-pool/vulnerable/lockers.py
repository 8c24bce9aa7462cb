import os

from Crypto.Cipher import AES

KEY = bytes.fromhex(os.environ["LOCKER_KEY"])


def seal_note(note):
    content = note.encode("utf-8")
    content += b" " * (-len(content) % 16)
    cipher = AES.new(KEY, AES.MODE_ECB)
    return cipher.encrypt(content)
