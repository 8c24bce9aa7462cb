from flask import session


class Entry:
    roles = {"r": "reader", "w": "writer"}

    def __init__(self, headers):
        self.headers = headers

    def wanted(self):
        sign = self.headers.get("X-Role", "reader")
        return self.roles.get(sign, sign)

    def store(self):
        session["role"] = self.wanted()
