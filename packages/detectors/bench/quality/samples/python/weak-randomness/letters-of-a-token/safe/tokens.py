import secrets
import string


def reset_token():
    token = "".join(secrets.choice(string.ascii_letters) for _ in range(32))
    return token
