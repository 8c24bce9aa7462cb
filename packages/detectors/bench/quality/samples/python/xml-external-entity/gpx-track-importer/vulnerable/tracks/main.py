from fastapi import FastAPI, File, HTTPException, UploadFile
from pydantic import BaseModel

from . import gpx

LIMIT = 4 * 1024 * 1024

app = FastAPI(title="Tracks")


class Summary(BaseModel):
    name: str
    points: int
    kilometres: float


@app.post("/tracks/summary")
def summary(file: UploadFile = File(...)) -> Summary:
    data = file.file.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise HTTPException(413, "the track is too large")
    try:
        root = gpx.parse(data)
        track = list(gpx.points(root))
    except (gpx.NotATrack, TypeError, ValueError):
        raise HTTPException(422, "the file is not a GPX track")
    return Summary(name=gpx.name_of(root), points=len(track), kilometres=round(gpx.distance(track), 3))
