from dataclasses import dataclass

from flask import Flask, render_template_string, request
from markupsafe import Markup

app = Flask(__name__)
FRAME = "<em class='tag'>%s</em>"


@dataclass
class Tag:
    text: str

    def as_html(self):
        return Markup(FRAME) % self.text


@app.get("/tags")
def tags():
    shown = [Tag(part) for part in request.args.get("tags", "").split(",") if part]
    return render_template_string(
        "<p>{% for tag in tags %}{{ tag.as_html() }} {% endfor %}</p>", tags=shown
    )
