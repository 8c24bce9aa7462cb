import os

from Crypto.Cipher import ARC4, ChaCha20_Poly1305


class OldStream:
    def seal(self, key, data):
        return ARC4.new(key).encrypt(data)


class NewStream:
    def seal(self, key, data):
        cipher = ChaCha20_Poly1305.new(key=key, nonce=os.urandom(12))
        body, tag = cipher.encrypt_and_digest(data)
        return cipher.nonce + tag + body


def current():
    return NewStream()
