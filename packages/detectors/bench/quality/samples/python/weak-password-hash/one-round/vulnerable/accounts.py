import hashlib


def register(store, name, password):
    store[name] = hashlib.sha256(password.encode()).hexdigest()
