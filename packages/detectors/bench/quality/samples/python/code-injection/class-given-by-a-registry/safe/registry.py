HANDLERS = {}


def handles(kind):
    def register(function):
        HANDLERS[kind] = function
        return function

    return register


@handles('number')
def number(text):
    return float(text)


@handles('expression')
def expression(text):
    return float(text) * 1.0
