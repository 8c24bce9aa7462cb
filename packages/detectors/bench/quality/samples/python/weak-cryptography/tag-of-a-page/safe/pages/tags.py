import hashlib
import os

SECRET = os.environ['PAGE_SECRET']


def described(page):
    text = page['body']
    etag = hashlib.md5(text.encode()).hexdigest()
    return {'ETag': etag[:16]}
