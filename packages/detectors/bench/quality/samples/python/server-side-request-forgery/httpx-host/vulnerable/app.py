import httpx
from fastapi import FastAPI

app = FastAPI()


@app.get("/status")
async def status(region: str):
    async with httpx.AsyncClient() as client:
        answer = await client.get(f"https://{region}.internal.example.org/status")
    return answer.json()
