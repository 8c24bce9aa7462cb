import hashlib
import os


def picture_key(address):
    return hashlib.md5(address.strip().lower().encode(), usedforsecurity=False).hexdigest()


def password_record(password):
    salt = os.urandom(16)
    record = hashlib.md5(salt + password.encode()).digest()
    return salt + record
