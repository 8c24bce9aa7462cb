import asyncio

from fastapi import Body, FastAPI

app = FastAPI()


@app.post("/archive")
async def archive(folder: str = Body(embed=True)):
    process = await asyncio.create_subprocess_shell("tar czf /tmp/out.tgz " + folder)
    return {"code": await process.wait()}
