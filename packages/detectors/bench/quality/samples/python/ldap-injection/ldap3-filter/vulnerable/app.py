from flask import Flask, request
from ldap3 import Connection, Server

app = Flask(__name__)


@app.get("/mail")
def mail():
    connection = Connection(Server("ldap.example.org"))
    connection.search("dc=example,dc=org", "(uid=" + request.args["user"] + ")")
    return {"entries": len(connection.entries)}
