from aiohttp import web
from aiohttp_session import setup
from aiohttp_session.cookie_storage import EncryptedCookieStorage

from handlers import routes
from settings import session_key


def make_app():
    app = web.Application()
    setup(app, EncryptedCookieStorage(session_key(), httponly=True, samesite="Lax", secure=True))
    app.add_routes(routes)
    return app


if __name__ == "__main__":
    web.run_app(make_app(), port=8080)
