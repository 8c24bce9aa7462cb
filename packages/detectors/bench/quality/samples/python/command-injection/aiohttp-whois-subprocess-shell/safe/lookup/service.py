import asyncio
import re

TIMEOUT = 15
DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}\Z")


class LookupFailed(Exception):
    pass


class WhoisService:
    def __init__(self, binary="whois"):
        self.binary = binary
        self._cache = {}

    async def lookup(self, domain):
        domain = domain.strip().lower()
        if domain in self._cache:
            return self._cache[domain]
        if len(domain) > 253 or not DOMAIN.match(domain):
            raise LookupFailed("not a domain")
        record = self._parse(await self._run(domain))
        if len(self._cache) > 1000:
            self._cache.clear()
        self._cache[domain] = record
        return record

    async def _run(self, domain):
        process = await asyncio.create_subprocess_exec(
            self.binary, "-H", domain,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            output, _ = await asyncio.wait_for(process.communicate(), TIMEOUT)
        except asyncio.TimeoutError:
            process.kill()
            raise LookupFailed("whois server is too slow")
        return output.decode("utf-8", "replace")

    @staticmethod
    def _parse(text):
        record = {}
        for line in text.splitlines():
            name, colon, value = line.partition(":")
            if colon and value.strip() and not line.startswith("%"):
                record.setdefault(name.strip().lower(), []).append(value.strip())
        return record
