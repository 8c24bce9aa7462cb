import re
from aiohttp import web

NAME = re.compile(r"[a-z0-9-]+")


async def page(request):
    name = request.match_info["name"]
    if not NAME.fullmatch(name):
        raise web.HTTPNotFound()
    with open("pages/" + name + ".md") as file:
        return web.json_response({"text": file.read()})


app = web.Application()
app.router.add_get("/pages/{name}", page)
