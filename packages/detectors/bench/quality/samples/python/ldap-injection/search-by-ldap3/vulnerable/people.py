from fastapi import FastAPI, Query
from ldap3 import ALL, Connection, Server
from ldap3.utils.conv import escape_filter_chars

app = FastAPI()


@app.get('/people')
def people(mail: str = Query(max_length=200)):
    connection = Connection(Server('ldap.example.org', get_info=ALL), auto_bind=True)
    term = mail.lower()
    connection.search('dc=example,dc=org', f'(mail={term})', attributes=['cn'])
    return {'found': len(connection.entries)}
