from fastapi import FastAPI, HTTPException

from shards import Shards

app = FastAPI()
shards = Shards()


@app.get("/shard/{number}/state")
async def state(number: str):
    try:
        return {"state": await shards.state(number)}
    except ValueError:
        raise HTTPException(status_code=400)
