import pathlib
import uuid

from fastapi import FastAPI, HTTPException, UploadFile
from fastapi.staticfiles import StaticFiles

app = FastAPI()
app.mount('/files', StaticFiles(directory='public'), name='files')
ALLOWED = {'.pdf', '.txt'}


@app.post('/documents')
async def documents(file: UploadFile):
    name = pathlib.PurePath(file.filename).name
    target = pathlib.Path('public') / name
    target.write_bytes(await file.read())
    return {'name': name}
