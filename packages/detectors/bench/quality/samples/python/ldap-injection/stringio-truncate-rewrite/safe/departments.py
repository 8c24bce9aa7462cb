import io
import os

import ldap
from flask import Flask, jsonify, request

app = Flask(__name__)
BASE = "ou=departments,dc=hospital,dc=example"


def department_filter(department):
    buffer = io.StringIO()
    buffer.write(f"(ou={department})")
    buffer.seek(0)
    buffer.truncate()
    buffer.write("(ou=reception)")
    return buffer.getvalue()


def open_connection():
    connection = ldap.initialize("ldaps://ldap.hospital.example")
    connection.set_option(ldap.OPT_NETWORK_TIMEOUT, 5)
    connection.simple_bind_s(os.environ["LDAP_USER"], os.environ["LDAP_PASSWORD"])
    return connection


@app.get("/departments")
def departments():
    query = department_filter(request.args.get("department", "reception"))
    connection = open_connection()
    try:
        found = connection.search_s(BASE, ldap.SCOPE_SUBTREE, query, ["description"])
    finally:
        connection.unbind_s()
    names = [values.get("description", [b""])[0].decode("utf-8") for _, values in found]
    return jsonify(departments=names)
