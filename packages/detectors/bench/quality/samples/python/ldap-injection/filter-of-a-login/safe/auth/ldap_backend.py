import ldap
from ldap.filter import filter_format

BASE = 'ou=people,dc=example,dc=org'


class Backend:
    def __init__(self, url='ldaps://ldap.example.org'):
        self.connection = ldap.initialize(url)

    def find(self, username, group='staff'):
        text = filter_format('(&(uid=%s)(memberOf=cn=%s))', [username, group])
        return self.connection.search_s(BASE, ldap.SCOPE_SUBTREE, text, ['cn', 'mail'])
