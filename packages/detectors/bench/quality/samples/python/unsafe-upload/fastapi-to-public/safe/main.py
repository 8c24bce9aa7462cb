import pathlib
import uuid

from fastapi import FastAPI, HTTPException, UploadFile
from fastapi.staticfiles import StaticFiles

app = FastAPI()
app.mount('/files', StaticFiles(directory='public'), name='files')
ALLOWED = {'.pdf', '.txt'}


@app.post('/documents')
async def documents(file: UploadFile):
    ending = pathlib.PurePath(file.filename).suffix.lower()
    if ending not in ALLOWED:
        raise HTTPException(415)
    name = uuid.uuid4().hex + ending
    target = pathlib.Path('public') / name
    target.write_bytes(await file.read())
    return {'name': name}
