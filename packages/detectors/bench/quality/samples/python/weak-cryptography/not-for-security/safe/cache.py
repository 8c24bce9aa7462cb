import hashlib


def signature(document):
    return hashlib.sha1(document, usedforsecurity=False).hexdigest()
