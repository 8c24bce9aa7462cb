import re
from aiohttp import web


async def page(request):
    name = request.match_info["name"]
    with open("pages/" + name + ".md") as file:
        return web.json_response({"text": file.read()})


app = web.Application()
app.router.add_get("/pages/{name}", page)
