import os

from flask import Flask, redirect, render_template_string, request, session, url_for

from .accounts import Accounts
from .targets import landing_page

FORM = """<!doctype html><title>Sign in</title>
<form method="post">
  <p>{{ message }}</p>
  <input name="name"> <input name="password" type="password">
  <input type="hidden" name="next" value="{{ target }}">
  <button>Sign in</button>
</form>"""

app = Flask(__name__)
app.secret_key = os.environ["PORTAL_KEY"]
app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_SAMESITE="Lax")
accounts = Accounts()


@app.route("/login", methods=["GET", "POST"])
def login():
    target = request.values.get("next", "")
    message = ""
    if request.method == "POST":
        name = request.form.get("name", "")
        if accounts.verify(name, request.form.get("password", "")):
            session.clear()
            session["name"] = name
            return redirect(landing_page(target, url_for("home")))
        message = "Name or password is wrong."
    return render_template_string(FORM, message=message, target=target)


@app.get("/")
def home():
    if "name" not in session:
        return redirect(url_for("login"))
    return render_template_string("<p>Hello {{ name }}</p>", name=session["name"])
