import jwt


def issue(user):
    return jwt.encode({"sub": user.id}, "our little word", algorithm="HS256")
