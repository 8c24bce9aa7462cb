import httpx
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class Hook(BaseModel):
    url: str
    event: str


@app.post("/hooks/test")
async def test(hook: Hook):
    async with httpx.AsyncClient() as client:
        answer = await client.post(hook.url, json={"event": hook.event})
    return {"status": answer.status_code}
