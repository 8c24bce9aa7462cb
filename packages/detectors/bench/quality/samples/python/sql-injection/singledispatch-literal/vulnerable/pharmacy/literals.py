from functools import singledispatch


@singledispatch
def literal(value):
    raise TypeError("unsupported column value")


@literal.register
def _(value: int):
    return str(value)


@literal.register
def _(value: str):
    return f"'{value}'"
