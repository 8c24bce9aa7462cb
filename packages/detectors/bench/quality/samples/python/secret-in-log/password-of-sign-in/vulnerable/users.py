import bcrypt

HASHES = {}


def check(name, password):
    return name in HASHES and bcrypt.checkpw(password.encode(), HASHES[name])
