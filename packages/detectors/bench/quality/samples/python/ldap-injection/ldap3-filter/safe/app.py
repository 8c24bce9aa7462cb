from flask import Flask, request
from ldap3 import Connection, Server
from ldap3.utils.conv import escape_filter_chars

app = Flask(__name__)


@app.get("/mail")
def mail():
    connection = Connection(Server("ldap.example.org"))
    connection.search("dc=example,dc=org", "(uid=" + escape_filter_chars(request.args["user"]) + ")")
    return {"entries": len(connection.entries)}
