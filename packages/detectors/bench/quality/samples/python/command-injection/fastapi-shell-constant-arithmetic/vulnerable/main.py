import asyncio

from fastapi import FastAPI, Query

api = FastAPI()


@api.get("/spool")
async def spool(printer: str = Query("main")):
    size = 86
    queue_name = "main" if 7 * 42 - size > 250 else printer
    proc = await asyncio.create_subprocess_shell(
        f"lpq -P {queue_name}",
        stdout=asyncio.subprocess.PIPE,
    )
    out, _ = await proc.communicate()
    return {"jobs": max(0, len(out.splitlines()) - 1)}
