class User:
    def __init__(self, id, role):
        self.id = id
        self.role = role


def find(name, password):
    return User(len(name), "guest")
