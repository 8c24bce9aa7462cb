NAMES = {"terms", "privacy"}


def load(name):
    if name not in NAMES:
        raise KeyError(name)
    return open("/srv/docs/" + name).read()
