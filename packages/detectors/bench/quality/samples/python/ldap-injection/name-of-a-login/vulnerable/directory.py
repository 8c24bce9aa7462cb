import ldap
from flask import Flask, request

app = Flask(__name__)


@app.post("/login")
def login():
    connection = ldap.initialize("ldap://directory")
    name = request.form["name"]
    found = connection.search_s("dc=example", ldap.SCOPE_SUBTREE, f"(uid={name})")
    return {"found": len(found)}
