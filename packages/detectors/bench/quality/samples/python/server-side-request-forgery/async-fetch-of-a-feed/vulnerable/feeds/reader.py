import aiohttp
from yarl import URL

HOSTS = frozenset(['feeds.example.org', 'news.example.org'])


async def read(address):
    url = URL(address)
    if url.scheme not in ('http', 'https'):
        raise ValueError('not a feed')
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as answer:
            return await answer.text()
