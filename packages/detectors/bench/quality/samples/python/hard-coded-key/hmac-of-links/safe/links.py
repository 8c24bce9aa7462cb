import hashlib
import hmac
import os

SIGNING_KEY = os.environ['LINK_KEY'].encode()


def signed(path, expires):
    code = hmac.new(SIGNING_KEY, f'{path}:{expires}'.encode(), hashlib.sha256).hexdigest()
    return f'{path}?expires={expires}&code={code}'


def host():
    return os.environ.get('HOST', 'localhost')
