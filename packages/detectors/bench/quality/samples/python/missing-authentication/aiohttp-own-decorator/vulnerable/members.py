from functools import wraps

from aiohttp import web
from aiohttp_session import get_session


def members_only(handler):
    @wraps(handler)
    async def checked(request):
        session = await get_session(request)
        if session.get("member_id") is None:
            raise web.HTTPForbidden()
        return await handler(request)

    return checked
