ENDINGS = {"pdf", "csv"}


def allowed(name):
    dot = name.rfind(".")
    return dot > 0 and name[dot + 1:].lower() in ENDINGS
