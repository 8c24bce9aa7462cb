import bleach
import markdown
from django import template
from django.utils.safestring import mark_safe

register = template.Library()


@register.filter
def prose(text):
    """Markdown of a knowledge page, cleaned."""
    return mark_safe(bleach.clean(markdown.markdown(text), tags={"p", "em", "strong", "ul", "li", "code", "pre"}))
