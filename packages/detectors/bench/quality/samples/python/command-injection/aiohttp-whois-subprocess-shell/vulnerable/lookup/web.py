from aiohttp import web

from .service import LookupFailed, WhoisService

SERVICE = web.AppKey("service", WhoisService)
routes = web.RouteTableDef()


@routes.get("/whois/{domain}")
async def whois(request):
    try:
        record = await request.app[SERVICE].lookup(request.match_info["domain"])
    except LookupFailed as problem:
        return web.json_response({"error": str(problem)}, status=400)
    return web.json_response(record)


@routes.get("/health")
async def health(_request):
    return web.json_response({"ok": True})


def create_app():
    app = web.Application()
    app[SERVICE] = WhoisService()
    app.add_routes(routes)
    return app


if __name__ == "__main__":
    web.run_app(create_app(), host="127.0.0.1", port=8090)
