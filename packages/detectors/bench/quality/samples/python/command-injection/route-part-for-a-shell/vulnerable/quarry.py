import asyncio

from aiohttp import web

routes = web.RouteTableDef()


@routes.get("/stones/{grade}/weigh")
async def weigh(request):
    grade = request.match_info["grade"]
    process = await asyncio.create_subprocess_shell(
        "weigh-stones --grade " + grade,
        stdout=asyncio.subprocess.PIPE,
    )
    output, _ = await process.communicate()
    return web.json_response({"kilograms": len(output)})


app = web.Application()
app.add_routes(routes)
