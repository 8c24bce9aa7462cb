import httpx

from .models import HookResult
from .targets import normalise


class HookClient:
    def __init__(self, timeout=5.0):
        self._client = httpx.AsyncClient(timeout=timeout, follow_redirects=False)

    async def close(self):
        await self._client.aclose()

    async def deliver(self, url, event):
        payload = {"event": event, "test": True}
        response = await self._client.post(normalise(url), json=payload)
        return HookResult(status=response.status_code, body=response.text[:2000])
