import ldap
from flask import Flask, jsonify, request

app = Flask(__name__)

TABLE = str.maketrans({"\\": r"\5c", "*": r"\2a", "(": r"\28", ")": r"\29", "\0": r"\00"})


@app.post("/devices")
def devices():
    body = request.get_json(silent=True) or {}
    owner = str(body.get("owner", "")).translate(TABLE)
    conn = ldap.initialize("ldaps://directory.internal")
    conn.simple_bind_s()
    found = conn.search_s("ou=devices,dc=corp", ldap.SCOPE_ONELEVEL, "(owner=" + owner + ")", ["cn"])
    conn.unbind_s()
    return jsonify({"count": len(found)})
