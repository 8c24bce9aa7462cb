from flask import render_template_string
from jinja2 import Environment

from orchard import mail

GREETING = "<p>Dear {{ name }},</p><p>{{ text }}</p>"


def render_letter(text, member):
    template = Environment(autoescape=True).from_string(text)
    return template.render(name=member["name"], village=member["village"])


def send_letter(text, members):
    for member in members:
        mail.send(member["email"], "News of the orchard", render_letter(text, member))
    return len(members)


def preview_greeting(name, text):
    return render_template_string(GREETING, name=name, text=text)
