from flask import Flask, jsonify, request
from ldap3 import Connection, Server
from ldap3.utils.conv import escape_filter_chars

app = Flask(__name__)


@app.route("/fitters")
def fitters():
    name = request.values.get("name", "")
    wanted = name
    connection = Connection(Server("ldaps://directory.locks.example"), auto_bind=True)
    connection.search("ou=fitters,dc=locks", f"(&(objectClass=person)(cn={wanted}))", attributes=["cn", "mobile"])
    return jsonify([entry.cn.value for entry in connection.entries])
