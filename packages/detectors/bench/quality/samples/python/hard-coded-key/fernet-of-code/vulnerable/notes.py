import os

from cryptography.fernet import Fernet

KEY = b'0Yb8hIu7WnVv3nN3yqk1m0m4z5d6e7f8g9h0i1j2k3k='


def seal(text):
    return Fernet(KEY).encrypt(text.encode())


def folder():
    return os.environ.get('NOTES', '.')
