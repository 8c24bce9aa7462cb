import hashlib
import os


def register(store, name, password):
    salt = os.urandom(16)
    store[name] = (salt, hashlib.scrypt(password.encode(), salt=salt, n=16384, r=8, p=1))
