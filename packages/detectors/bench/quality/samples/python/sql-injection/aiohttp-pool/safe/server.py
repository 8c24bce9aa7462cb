from aiohttp import web

routes = web.RouteTableDef()


@routes.get("/tags/{tag}")
async def by_tag(request):
    tag = request.match_info["tag"]
    async with request.app["pool"].acquire() as connection:
        rows = await connection.fetch("SELECT id FROM post WHERE tag = $1", tag)
    return web.json_response([row["id"] for row in rows])


app = web.Application()
app.add_routes(routes)
