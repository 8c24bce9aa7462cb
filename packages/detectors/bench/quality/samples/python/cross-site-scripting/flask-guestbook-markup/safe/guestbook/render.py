from datetime import datetime, timezone

from markupsafe import Markup, escape

LINE = "<li><b>{author}</b> <time>{when}</time><p>{text}</p></li>"


def when(entry):
    return datetime.fromtimestamp(entry.created, timezone.utc).strftime("%d.%m.%Y %H:%M")


def entry_html(entry):
    text = escape(entry.text).replace("\n", Markup("<br>"))
    return Markup(LINE).format(author=entry.author, when=when(entry), text=text)


def entries_html(entries):
    return Markup("\n").join(entry_html(entry) for entry in entries)
