import base64
import hashlib
import hmac
import os
import pickle

KEY = bytes.fromhex(os.environ["TICKET_KEY"])


class BadTicket(Exception):
    pass


def sign(data):
    return hmac.new(KEY, data, hashlib.sha256).hexdigest()


def open_ticket(text):
    packed, _, signature = text.partition(".")
    data = base64.urlsafe_b64decode(packed)
    if not hmac.compare_digest(sign(data), signature):
        raise BadTicket()
    return pickle.loads(data)
