import re

from fastapi import FastAPI

app = FastAPI()
LINES = ["one line", "another line"]


@app.get("/grep")
def grep(q: str):
    return [line for line in LINES if re.search(re.escape(q), line)]
