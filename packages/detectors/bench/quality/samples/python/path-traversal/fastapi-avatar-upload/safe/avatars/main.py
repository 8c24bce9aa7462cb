from fastapi import Depends, FastAPI, File, HTTPException, UploadFile
from starlette.concurrency import run_in_threadpool

from . import storage
from .auth import current_member

LIMIT = 2 * 1024 * 1024

app = FastAPI()
members: dict[str, str] = {}


@app.put("/me/avatar")
async def put_avatar(file: UploadFile = File(...), member: str = Depends(current_member)):
    if file.size is None or file.size > LIMIT:
        raise HTTPException(status_code=413)
    try:
        name = await run_in_threadpool(storage.save, file.filename or "", file.file)
    except storage.Rejected as problem:
        raise HTTPException(status_code=415, detail=str(problem))
    members[member] = name
    return {"avatar": storage.url_for(name)}


@app.get("/me/avatar")
async def get_avatar(member: str = Depends(current_member)):
    if member not in members:
        raise HTTPException(status_code=404)
    return {"avatar": storage.url_for(members[member])}
