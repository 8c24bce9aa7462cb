import hashlib


class Keys:
    def __init__(self, prefix, secret):
        self.prefix = prefix
        self.secret = secret

    def cache_key(self, user):
        digest = hashlib.sha1()
        digest.update(user.encode())
        return self.prefix + digest.hexdigest()
