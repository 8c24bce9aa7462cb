import hashlib


class Keys:
    def __init__(self, prefix, secret):
        self.prefix = prefix
        self.secret = secret

    def ticket(self, user):
        digest = hashlib.sha1()
        digest.update((user + self.secret).encode())
        return self.prefix + digest.hexdigest()
