import ldap3
from flask import Flask, jsonify, request

from notary.desk import Desk

app = Flask(__name__)


@app.get("/appointments/clerk")
def clerk():
    desk = Desk(request.args.get("clerk", ""))
    server = ldap3.Server("ldaps://people.notary.example")
    directory = ldap3.Connection(server, auto_bind=True)
    person = desk.deputy()
    found = directory.search("ou=clerks,dc=notary", "(uid=" + person + ")")
    return jsonify(found=found)
