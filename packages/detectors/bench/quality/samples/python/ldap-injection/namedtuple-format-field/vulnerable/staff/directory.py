import os
import ssl
from collections import namedtuple

from ldap3 import Connection, Server, Tls

Person = namedtuple("Person", "uid branch")
BASE = "ou=people,dc=library,dc=example"
FILTER = "(&(objectClass=inetOrgPerson)(uid={uid})(l={branch}))"


def open_connection():
    server = Server(
        "ldap.library.example",
        port=636,
        use_ssl=True,
        tls=Tls(validate=ssl.CERT_REQUIRED),
    )
    return Connection(server, os.environ["LDAP_USER"], os.environ["LDAP_PASSWORD"])


def phone_numbers(person):
    query = FILTER.format(uid=person.uid, branch=person.branch)
    with open_connection() as connection:
        connection.search(BASE, query, attributes=["telephoneNumber"])
        return [str(entry.telephoneNumber) for entry in connection.entries]
