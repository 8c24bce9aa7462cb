from flask import Flask, redirect, render_template_string, request, url_for

from .render import entries_html
from .store import Guestbook

PAGE = """<!doctype html>
<title>Guestbook</title>
<form method="post" action="{{ url_for('sign') }}">
  <input name="author" required> <textarea name="text" required></textarea>
  <button>Sign</button>
</form>
<ul>{{ entries }}</ul>
"""

app = Flask(__name__)
book = Guestbook()


@app.get("/")
def index():
    return render_template_string(PAGE, entries=entries_html(book.latest()))


@app.post("/sign")
def sign():
    author = request.form.get("author", "")
    text = request.form.get("text", "")
    if author.strip() and text.strip():
        book.add(author, text)
    return redirect(url_for("index"))
