from pathlib import Path
from fastapi import FastAPI

app = FastAPI()
NOTES = Path("/srv/notes")


@app.get("/notes/{name}")
def note(name: str):
    return {"text": Path(f"/srv/notes/{name}").read_text()}
