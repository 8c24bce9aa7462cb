import hashlib
import os


def hashed(password):
    salt = os.urandom(16)
    return salt.hex() + '$' + hashlib.sha256(salt + password.encode()).hexdigest()
