from Crypto.Cipher import AES
from Crypto.Util.Padding import pad


def lock(key, record):
    cipher = AES.new(key, AES.MODE_ECB)
    return cipher.encrypt(pad(record, AES.block_size))
