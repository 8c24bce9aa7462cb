import hashlib
import os


def picture_key(address):
    return hashlib.md5(address.strip().lower().encode(), usedforsecurity=False).hexdigest()


def password_record(password):
    salt = os.urandom(16)
    record = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 600_000)
    return salt + record
