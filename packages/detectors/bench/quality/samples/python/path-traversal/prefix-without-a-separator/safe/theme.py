from pathlib import Path

from fastapi import FastAPI, HTTPException

app = FastAPI()
THEMES = Path('/srv/themes')


@app.get('/themes/{name:path}')
def theme(name: str):
    path = (THEMES / name).resolve()
    if not path.is_relative_to(THEMES):
        raise HTTPException(status_code=404)
    return {'name': name, 'css': path.read_text()}
