import secrets


def new_code():
    number = 100000 + secrets.randbelow(900000)
    return str(number)


class Verification:
    def __init__(self, mail):
        self.mail = mail
        self.verification_code = new_code()
