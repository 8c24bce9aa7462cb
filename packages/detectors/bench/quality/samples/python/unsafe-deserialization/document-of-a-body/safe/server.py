import yaml
from aiohttp import web


async def deploy(request):
    text = await request.text()
    plan = yaml.safe_load(text)
    return web.json_response({"steps": len(plan)})


app = web.Application()
app.add_routes([web.post("/deploy", deploy)])
