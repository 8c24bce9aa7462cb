import httpx
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()
HOOKS = {"chat": "https://chat.example.org/hook", "mail": "https://mail.example.org/hook"}


class Hook(BaseModel):
    name: str
    event: str


@app.post("/hooks/test")
async def test(hook: Hook):
    async with httpx.AsyncClient() as client:
        answer = await client.post(HOOKS[hook.name], json={"event": hook.event})
    return {"status": answer.status_code}
