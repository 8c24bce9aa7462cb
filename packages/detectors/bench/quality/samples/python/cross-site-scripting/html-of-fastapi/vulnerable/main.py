from fastapi import FastAPI
from fastapi.responses import HTMLResponse

app = FastAPI()


@app.get("/greet", response_class=HTMLResponse)
def greet(name: str = "you"):
    return HTMLResponse(f"<p>Hello {name}</p>")
