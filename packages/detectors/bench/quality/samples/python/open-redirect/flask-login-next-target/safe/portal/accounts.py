import hashlib
import hmac
import os


class Accounts:
    def __init__(self):
        self._users = {}

    def add(self, name, password):
        salt = os.urandom(16)
        self._users[name] = (salt, self._digest(password, salt))

    def verify(self, name, password):
        salt, wanted = self._users.get(name, (b"0" * 16, b""))
        return hmac.compare_digest(self._digest(password, salt), wanted)

    @staticmethod
    def _digest(password, salt):
        return hashlib.scrypt(password.encode(), salt=salt, n=2**14, r=8, p=1)
