import os

LDAP_URL = os.environ.get("STAFF_LDAP_URL", "ldaps://ldap.internal.example")
LDAP_BASE = "ou=staff,dc=example,dc=org"
PUBLIC_ATTRIBUTES = ["cn", "mail", "telephoneNumber"]
