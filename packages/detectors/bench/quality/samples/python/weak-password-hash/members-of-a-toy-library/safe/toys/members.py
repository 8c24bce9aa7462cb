import hashlib
import os


def password_digest(password, salt):
    return hashlib.pbkdf2_hmac("sha256", password.encode("utf-8"), salt, 600_000).hex()


def new_member(email, password):
    salt = os.urandom(16)
    return {"email": email, "salt": salt.hex(), "password": password_digest(password, salt)}
