import hashlib
import hmac
import os


def sign(body):
    return hmac.new(os.environ["SIGNING_KEY"].encode(), body, hashlib.sha256).hexdigest()
