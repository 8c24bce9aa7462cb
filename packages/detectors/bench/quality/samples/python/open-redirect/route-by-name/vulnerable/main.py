from fastapi import FastAPI, Request
from fastapi.responses import RedirectResponse

app = FastAPI()


@app.get("/login/done")
def done(request: Request, next: str = "/"):
    return RedirectResponse(next)
