import jwt


def user_of(token, key):
    return jwt.decode(token, key, algorithms=["HS256"])["sub"]
