import copy
import re
from dataclasses import dataclass

from flask import Flask, render_template_string, request

app = Flask(__name__)

PAGE = """<!doctype html>
<title>Notice board</title>
{% autoescape false %}
<section>
  <h1>{{ notice.title }}</h1>
  <p>{{ notice.body }}</p>
</section>
{% endautoescape %}
"""


@dataclass
class Notice:
    title: str
    body: str = ""


STANDARD = Notice(title="House rules")


def draft_from(arguments):
    draft = copy.copy(STANDARD)
    draft.body = re.sub(r"\s+", " ", arguments.get("body", "Please close the door."))
    return draft


@app.get("/notices/preview")
def preview():
    draft = draft_from(request.args)
    return render_template_string(PAGE, notice=draft)
