from aiohttp import web

from rules import evaluate


async def check(request):
    body = await request.json()
    return web.json_response({"ok": evaluate(body["rule"], {"total": 5})})


app = web.Application()
app.router.add_post("/check", check)
