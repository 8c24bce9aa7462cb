from django import template
from django.utils.html import escape
from django.utils.safestring import mark_safe

register = template.Library()


def split_matches(text, word):
    """Yields (part, matches) pairs which together are the text."""
    lowered, needle = text.lower(), word.lower()
    position = 0
    if needle and len(lowered) == len(text):
        found = lowered.find(needle)
        while found != -1:
            if found > position:
                yield text[position:found], False
            yield text[found : found + len(needle)], True
            position = found + len(needle)
            found = lowered.find(needle, position)
    if position < len(text):
        yield text[position:], False


@register.filter
def highlight(text, word):
    parts = []
    for part, matches in split_matches(str(text), str(word or "")):
        part = escape(part)
        parts.append("<mark>%s</mark>" % part if matches else part)
    return mark_safe("".join(parts))
