from html import escape

from aiohttp import web

PAGE = '<html><body><h1>%(title)s</h1><p>%(note)s</p></body></html>'


async def status(request):
    note = request.query.get('note', '')
    fields = {'title': 'Status', 'note': ''}
    fields['note'] = escape(note.strip())
    return web.Response(text=PAGE % fields, content_type='text/html')


app = web.Application()
app.router.add_get('/status', status)
