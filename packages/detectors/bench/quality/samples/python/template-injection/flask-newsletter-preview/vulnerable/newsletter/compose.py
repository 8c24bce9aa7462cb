from jinja2 import Environment

environment = Environment(autoescape=True)

FRAME = """<!doctype html>
<title>{{ subject }}</title>
<h1>{{ subject }}</h1>
{% for paragraph in paragraphs %}<p>{{ paragraph }}</p>
{% endfor %}<footer>You get this letter because you live in {{ reader.city }}.</footer>
"""


def paragraphs(text):
    blocks = text.replace("\r\n", "\n").split("\n\n")
    return [block.strip() for block in blocks if block.strip()]


def personalise(text, reader):
    """Fills in {{ name }} and {{ city }}."""
    return environment.from_string(text).render(name=reader.name, city=reader.city)


def letter(subject, text, reader):
    filled = personalise(text, reader)
    return environment.from_string(FRAME).render(
        subject=subject, paragraphs=paragraphs(filled), reader=reader
    )
