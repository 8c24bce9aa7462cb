import os

import ldap
from flask import Flask, jsonify, request

from filters import build

app = Flask(__name__)


@app.route("/badges/<holder>")
def badges(holder):
    query = build(holder=holder, kind="visitor")
    conn = ldap.initialize(os.environ["LDAP_URI"])
    conn.simple_bind_s(os.environ["LDAP_DN"], os.environ["LDAP_PW"])
    try:
        found = conn.search_s("ou=badges,dc=example,dc=org", ldap.SCOPE_SUBTREE, query, ["badgeNumber"])
    finally:
        conn.unbind_s()
    return jsonify(count=len(found))
