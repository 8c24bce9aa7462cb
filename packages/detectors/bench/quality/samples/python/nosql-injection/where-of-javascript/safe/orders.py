from aiohttp import web
from motor.motor_asyncio import AsyncIOMotorClient

db = AsyncIOMotorClient('mongodb://db').shop


async def orders(request):
    state = request.match_info['state']
    cursor = db.orders.find({'state': {'$eq': state}})
    found = await cursor.to_list(length=100)
    return web.json_response({'count': len(found)})


app = web.Application()
app.router.add_get('/orders/{state}', orders)
