import os

import jwt


def issue(user):
    return jwt.encode({"sub": user.id}, os.environ["TOKEN_KEY"], algorithm="HS256")
