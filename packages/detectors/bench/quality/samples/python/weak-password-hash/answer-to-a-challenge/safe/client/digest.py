import hashlib


class Account:
    def __init__(self, name, realm):
        self.name = name
        self.realm = realm

    def answer(self, password):
        text = f'{self.name}:{self.realm}:{password}'
        return hashlib.sha256(text.encode(), usedforsecurity=False).hexdigest()
