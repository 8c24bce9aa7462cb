import hmac
import logging

from aiohttp import web

from . import handlers, settings

OPEN_PATHS = {"/health"}


@web.middleware
async def check_token(request: web.Request, handler):
    if request.path not in OPEN_PATHS:
        sent = request.headers.get("X-Worker-Token", "")
        if not hmac.compare_digest(sent.encode(), settings.TOKEN.encode()):
            raise web.HTTPUnauthorized()
    return await handler(request)


def make_app() -> web.Application:
    app = web.Application(middlewares=[check_token], client_max_size=4 * 1024 * 1024)
    app["eta_model"] = handlers.load_model()
    app.router.add_get("/health", handlers.health)
    app.router.add_post("/jobs/trip", handlers.trip)
    app.router.add_post("/jobs/batch", handlers.batch)
    app.router.add_get(r"/positions/{vehicle:\d+}", handlers.position)
    return app


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    web.run_app(make_app(), port=9443, ssl_context=settings.server_context())
