from flask import Flask, jsonify, request
from ldap3 import ALL, Connection, Server
from ldap3.utils.conv import escape_filter_chars

app = Flask(__name__)
server = Server("ldaps://directory.internal", get_info=ALL)
BASE = "ou=people,dc=corp,dc=internal"


@app.route("/phonebook")
def phonebook():
    surname = request.args.get("surname", "")
    condition = "(&(objectClass=person)(sn=" + escape_filter_chars(surname) + "*))"
    with Connection(server, auto_bind=True) as conn:
        conn.search(BASE, condition, attributes=["cn", "telephoneNumber"])
        found = [{"name": str(entry.cn), "phone": str(entry.telephoneNumber)} for entry in conn.entries]
    return jsonify(found)
