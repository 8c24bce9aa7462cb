from pathlib import Path
from typing import Annotated

from fastapi import FastAPI, HTTPException, Query
from werkzeug.utils import secure_filename

app = FastAPI()
LIBRARY = Path("/srv/choir/scores")


def locate(*parts):
    return LIBRARY.joinpath(*parts)


def read_score(parts):
    names = [secure_filename(part) for part in parts]
    try:
        return locate(*names).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return None


@app.get("/scores")
def score(part: Annotated[list[str], Query(min_length=1, max_length=4)]):
    body = read_score(part)
    if body is None:
        raise HTTPException(status_code=404, detail="no such score")
    return {"score": body}
