import hashlib
import os


def password_digest(password, salt):
    return hashlib.sha1(salt + password.encode("utf-8")).hexdigest()


def new_member(email, password):
    salt = os.urandom(16)
    return {"email": email, "salt": salt.hex(), "password": password_digest(password, salt)}
