import hashlib
import hmac


def sign(body):
    return hmac.new(b"signing words", body, hashlib.sha256).hexdigest()
