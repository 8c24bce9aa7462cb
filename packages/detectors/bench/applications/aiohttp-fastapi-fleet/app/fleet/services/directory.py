from ldap3 import SUBTREE, Connection, Server
from ldap3.utils.conv import escape_filter_chars

from .. import config

ATTRIBUTES = ["cn", "mail", "telephoneNumber"]


def _connect() -> Connection:
    return Connection(Server(config.LDAP_URL), config.LDAP_BIND_DN, config.LDAP_PASSWORD, auto_bind=True, read_only=True)


def _rows(connection: Connection) -> list[dict]:
    return [entry.entry_attributes_as_dict for entry in connection.entries]


def by_badge(badge: str) -> list[dict]:
    with _connect() as connection:
        connection.search(config.LDAP_BASE, f"(&(objectClass=person)(employeeNumber={badge}))", SUBTREE, attributes=ATTRIBUTES)
        return _rows(connection)


def by_name(name: str) -> list[dict]:
    needle = escape_filter_chars(name)
    with _connect() as connection:
        connection.search(config.LDAP_BASE, f"(&(objectClass=person)(cn=*{needle}*))", SUBTREE, attributes=ATTRIBUTES, size_limit=50)
        return _rows(connection)
