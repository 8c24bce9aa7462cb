from pathlib import Path

from fastapi import FastAPI, HTTPException
from fastapi.responses import FileResponse

app = FastAPI()
ROOT = Path("/srv/media").resolve()


@app.get("/media/{name:path}")
def media(name: str):
    target = (ROOT / name).resolve()
    if not target.is_file():
        raise HTTPException(404)
    return FileResponse(target)
