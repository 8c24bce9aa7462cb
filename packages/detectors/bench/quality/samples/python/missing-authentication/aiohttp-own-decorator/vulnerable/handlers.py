from aiohttp import web

from members import members_only

routes = web.RouteTableDef()


@routes.get("/plots")
async def plots(request):
    rows = await request.app["pool"].fetch("SELECT id, tenant FROM plots")
    return web.json_response([dict(row) for row in rows])


@routes.post("/plots")
@members_only
async def add_plot(request):
    data = await request.json()
    await request.app["pool"].execute("INSERT INTO plots (tenant) VALUES ($1)", data["tenant"])
    return web.Response(status=201)


@routes.put("/plots/{plot}")
@members_only
async def lease_plot(request):
    data = await request.json()
    await request.app["pool"].execute(
        "UPDATE plots SET tenant = $1 WHERE id = $2", data["tenant"], int(request.match_info["plot"])
    )
    return web.Response(status=204)


@routes.post("/plots/{plot}/water")
@members_only
async def open_water(request):
    await request.app["pool"].execute("UPDATE plots SET water = true WHERE id = $1", int(request.match_info["plot"]))
    return web.Response(status=204)


@routes.delete("/plots/{plot}")
async def drop_plot(request):
    await request.app["pool"].execute("DELETE FROM plots WHERE id = $1", int(request.match_info["plot"]))
    return web.Response(status=204)
