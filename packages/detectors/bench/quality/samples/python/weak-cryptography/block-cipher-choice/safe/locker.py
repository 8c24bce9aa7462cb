from Crypto.Cipher import AES


def lock(key, record):
    cipher = AES.new(key, AES.MODE_GCM)
    body, tag = cipher.encrypt_and_digest(record)
    return cipher.nonce + tag + body
