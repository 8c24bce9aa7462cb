import json
from fastapi import FastAPI, Request

app = FastAPI()


@app.post("/model")
async def model(request: Request):
    body = await request.body()
    return {"layers": len(json.loads(body))}
