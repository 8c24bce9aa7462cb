import base64
import os


def session_key():
    return base64.urlsafe_b64decode(os.environ["SESSION_KEY"])
