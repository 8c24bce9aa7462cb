import sqlite3

from bottle import Bottle, request

from shop.search import Search

app = Bottle()


@app.get('/search')
def search():
    wanted = Search(words=request.query.q, limit=int(request.query.limit or 20))
    connection = sqlite3.connect('shop.db')
    rows = connection.execute(wanted.statement(), (f'%{wanted.words}%',)).fetchall()
    return {'items': [{'id': row[0], 'name': row[1]} for row in rows]}
