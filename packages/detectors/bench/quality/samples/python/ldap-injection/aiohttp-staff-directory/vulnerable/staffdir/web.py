import asyncio

from aiohttp import web
from ldap3.core.exceptions import LDAPException

from .directory import StaffDirectory

DIRECTORY = web.AppKey("directory", StaffDirectory)


async def search(request):
    word = request.query.get("word", "").strip()
    if len(word) < 3:
        raise web.HTTPBadRequest(text="please give at least three letters")
    directory = request.app[DIRECTORY]
    loop = asyncio.get_running_loop()
    try:
        people = await loop.run_in_executor(None, directory.search, word)
    except LDAPException:
        raise web.HTTPServiceUnavailable(text="the directory does not answer")
    return web.json_response({"people": people})


def create_app():
    app = web.Application()
    app[DIRECTORY] = StaffDirectory()
    app.router.add_get("/staff", search)
    return app
