import functools
import html


def framed(view):
    @functools.wraps(view)
    def inner(*args, **kwargs):
        body = view(*args, **kwargs)
        text = html.escape(body)
        return f"<html><body><h1>{text}</h1></body></html>"

    return inner
