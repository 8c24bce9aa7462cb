from fastapi import FastAPI
from fastapi.responses import HTMLResponse

api = FastAPI()


class Banner:
    def __init__(self, typed):
        self.typed = typed
        self.plain = "Good morning"


@api.get("/banner/{typed:path}", response_class=HTMLResponse)
def banner(typed: str):
    holder = Banner(typed)
    wanted = "".join(["ty", "ped"])
    text = getattr(holder, wanted)
    return HTMLResponse("<div id='banner'>" + text + "</div>")
