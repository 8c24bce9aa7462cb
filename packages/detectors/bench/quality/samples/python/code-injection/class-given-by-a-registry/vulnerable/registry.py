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
    return eval(text)
