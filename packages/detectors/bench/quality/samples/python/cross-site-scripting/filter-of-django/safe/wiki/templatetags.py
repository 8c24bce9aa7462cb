import re

from django.utils.html import escape
from django.utils.safestring import mark_safe


def linked(text):
    html = re.sub(r'\[\[(.+?)\]\]', r'<b>\1</b>', escape(text))
    return mark_safe(html)
