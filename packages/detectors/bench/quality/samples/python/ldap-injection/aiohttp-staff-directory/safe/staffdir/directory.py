from ldap3 import SUBTREE, Connection, Server
from ldap3.utils.conv import escape_filter_chars

from . import settings

FILTER = "(&(objectClass=inetOrgPerson)(employeeType=visible)(|(cn=*{word}*)(mail={word}*)))"


class StaffDirectory:
    def __init__(self, url=settings.LDAP_URL, base=settings.LDAP_BASE):
        self.server = Server(url, connect_timeout=5)
        self.base = base

    def _entry(self, entry):
        values = entry.entry_attributes_as_dict
        return {name: [str(v) for v in values.get(name, [])] for name in settings.PUBLIC_ATTRIBUTES}

    def search(self, word, limit=25):
        query = FILTER.format(word=escape_filter_chars(word))
        with Connection(self.server, auto_bind=True, read_only=True) as connection:
            connection.search(
                search_base=self.base,
                search_filter=query,
                search_scope=SUBTREE,
                attributes=settings.PUBLIC_ATTRIBUTES,
                size_limit=limit,
            )
            return [self._entry(entry) for entry in connection.entries]
