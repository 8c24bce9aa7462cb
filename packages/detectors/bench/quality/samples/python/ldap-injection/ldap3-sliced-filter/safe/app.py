import os

from flask import Flask, jsonify, request
from ldap3 import SUBTREE, Connection, Server
from ldap3.utils.conv import escape_filter_chars

app = Flask(__name__)


@app.route("/people", methods=["POST"])
def people():
    data = request.get_json(silent=True) or {}
    prefix = str(data.get("prefix", ""))[0:40]
    term = escape_filter_chars(prefix.strip())
    server = Server(os.environ["LDAP_HOST"], use_ssl=True)
    with Connection(server, user=os.environ["LDAP_USER"], password=os.environ["LDAP_PASS"]) as conn:
        conn.search("ou=people,dc=example,dc=org", f"(&(objectClass=person)(sn={term}*))", SUBTREE, attributes=["cn"])
        names = [str(entry.cn) for entry in conn.entries]
    return jsonify(names=names)
