import random


def new_code():
    number = random.randint(100000, 999999)
    return str(number)


class Verification:
    def __init__(self, mail):
        self.mail = mail
        self.verification_code = new_code()
