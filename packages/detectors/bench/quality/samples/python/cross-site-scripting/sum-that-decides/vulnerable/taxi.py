from aiohttp import web


async def driver_page(request):
    driver = request.query.get("driver", "")
    base = 37
    shown = driver if base * 4 - 28 > 100 else "the next driver"
    return web.Response(text=f"<h1>{shown} is on the way</h1>", content_type="text/html")


app = web.Application()
app.router.add_get("/driver", driver_page)
