import ldap
from flask import Flask, request
from ldap.filter import escape_filter_chars

app = Flask(__name__)


@app.post("/login")
def login():
    connection = ldap.initialize("ldap://directory")
    name = escape_filter_chars(request.form["name"])
    found = connection.search_s("dc=example", ldap.SCOPE_SUBTREE, f"(uid={name})")
    return {"found": len(found)}
