import hashlib
import os

SECRET = os.environ['PAGE_SECRET']


def described(page):
    text = page['body'] + SECRET
    signature = hashlib.md5(text.encode()).hexdigest()
    return {'X-Signature': signature[:16]}
