import re

import markdown
import nh3
from markupsafe import Markup, escape

ADDRESS = re.compile(r"https://[\w.\-/]+")


def lines(text):
    return Markup((text or "").replace("\n", "<br>\n"))


def paragraphs(text):
    parts = [escape(part) for part in (text or "").split("\n\n")]
    return Markup("".join(f"<p>{part}</p>" for part in parts))


def as_markdown(text):
    return Markup(nh3.clean(markdown.markdown(text or "")))


def linked(text):
    return Markup(ADDRESS.sub(lambda found: f'<a href="{found[0]}">{found[0]}</a>', str(escape(text or ""))))


def money(cents):
    return f"{(cents or 0) / 100:.2f} €"


def register(app):
    app.jinja_env.filters["lines"] = lines
    app.jinja_env.filters["paragraphs"] = paragraphs
    app.jinja_env.filters["as_markdown"] = as_markdown
    app.jinja_env.filters["linked"] = linked
    app.jinja_env.filters["money"] = money
