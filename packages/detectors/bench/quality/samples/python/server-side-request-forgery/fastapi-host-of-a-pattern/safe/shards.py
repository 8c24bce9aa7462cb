import httpx


class Shards:
    pattern = "http://{}.shards.internal:8080/state"

    def address(self, number):
        return self.pattern.format("s%03d" % int(number))

    async def state(self, number):
        async with httpx.AsyncClient(timeout=3) as client:
            answer = await client.get(self.address(number))
        return answer.status_code
