import base64
from dataclasses import dataclass

import ldap
import ldap.filter


@dataclass
class Badge:
    owner: str
    kind: str = "person"

    @classmethod
    def decode(cls, packed):
        return cls(owner=base64.urlsafe_b64decode(packed).decode("utf-8"))

    def query(self):
        return ldap.filter.filter_format("(&(objectClass=%s)(uid=%s))", [self.kind, self.owner])


def find(badge):
    conn = ldap.initialize("ldaps://directory.internal")
    conn.simple_bind_s()
    try:
        return conn.search_s("ou=staff,dc=corp", ldap.SCOPE_SUBTREE, badge.query(), ["cn"])
    finally:
        conn.unbind_s()
