from fastapi import FastAPI, Request
from fastapi.responses import RedirectResponse

app = FastAPI()
PAGES = {"home": "/", "orders": "/orders"}


@app.get("/login/done")
def done(request: Request, next: str = "home"):
    return RedirectResponse(PAGES.get(next, "/"))
