from fastapi import FastAPI
from fastapi.responses import HTMLResponse

from .pages import timetable_page

app = FastAPI()
CROSSINGS = ("08:00", "11:30", "15:00", "18:45")


@app.get("/timetable", response_class=HTMLResponse)
def timetable(port: str = "Northport"):
    page = timetable_page(heading=port, rows=CROSSINGS)
    return HTMLResponse(page)


@app.get("/crossings")
def crossings():
    return {"crossings": CROSSINGS}
