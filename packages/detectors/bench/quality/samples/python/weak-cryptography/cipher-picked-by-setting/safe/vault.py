import configparser

from Crypto.Cipher import AES, DES
from Crypto.Random import get_random_bytes

settings = configparser.ConfigParser()
settings.read_string("[vault]\nretries = 3\ncipher = aes\n")

CIPHERS = {"des": (DES, 8), "aes": (AES, 32)}


def seal_note(key, text):
    name = settings.get("vault", "cipher", fallback="des")
    module, length = CIPHERS[name]
    cipher = module.new(key[:length], module.MODE_EAX, nonce=get_random_bytes(16))
    body, tag = cipher.encrypt_and_digest(text)
    return cipher.nonce + tag + body


def retries():
    return settings.getint("vault", "retries", fallback=1)
