import ast

from aiohttp import web


def value_of(formula):
    return ast.literal_eval(formula)


async def cell(request):
    body = await request.post()
    return web.json_response({'value': value_of(body['formula'])})


app = web.Application()
app.add_routes([web.post('/cell', cell)])
