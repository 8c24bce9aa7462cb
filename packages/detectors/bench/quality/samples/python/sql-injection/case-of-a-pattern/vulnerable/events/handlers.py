import sqlite3

from aiohttp import web

from events.query import condition

routes = web.RouteTableDef()


@routes.post('/events/search')
async def search(request):
    spec = await request.json()
    text, values = condition(spec)
    with sqlite3.connect('events.db') as connection:
        rows = connection.execute('SELECT id, title FROM event WHERE ' + text, values).fetchall()
    return web.json_response([list(row) for row in rows])
