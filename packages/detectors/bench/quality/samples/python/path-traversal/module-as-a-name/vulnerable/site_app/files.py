def load(name):
    return open("/srv/docs/" + name).read()
