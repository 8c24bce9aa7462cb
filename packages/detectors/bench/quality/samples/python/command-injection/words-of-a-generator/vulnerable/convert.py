import os
import shlex


def words(source, width):
    yield "convert"
    yield source
    yield "-resize"
    yield f"{width}x{width}"
    yield "/var/thumbs/out.png"


def command_line(source, width):
    return " ".join(word for word in words(source, width))


def run(source, width):
    line = command_line(source, width)
    return os.system(line)
