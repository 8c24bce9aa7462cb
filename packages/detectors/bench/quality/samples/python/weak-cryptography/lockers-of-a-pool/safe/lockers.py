import os

from Crypto.Cipher import AES

KEY = bytes.fromhex(os.environ["LOCKER_KEY"])


def seal_note(note):
    content = note.encode("utf-8")
    cipher = AES.new(KEY, AES.MODE_GCM)
    sealed, tag = cipher.encrypt_and_digest(content)
    return cipher.nonce + tag + sealed
