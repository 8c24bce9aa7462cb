from flask import Flask, request
from markupsafe import escape

app = Flask(__name__)

PAGE = """<!doctype html>
<title>Welcome</title>
<h1>Welcome, {who}</h1>
<p>{note}</p>
"""


@app.route("/welcome")
def welcome():
    who = request.args.get("who", "guest")
    note = "Nice to see you."
    return PAGE.format(who=who, note=note)


@app.route("/health")
def health():
    return {"ok": True}
