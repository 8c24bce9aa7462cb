import aiohttp


async def feed():
    connector = aiohttp.TCPConnector(ssl=False, limit=10)
    async with aiohttp.ClientSession(connector=connector) as session:
        async with session.get('https://feed.fernway.com/today') as response:
            return await response.json()
