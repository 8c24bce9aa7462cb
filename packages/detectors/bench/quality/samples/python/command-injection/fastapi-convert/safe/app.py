from fastapi import FastAPI
from subprocess import check_output

app = FastAPI()
TARGETS = {"png", "jpg", "webp"}


@app.get("/convert/{image}")
async def convert(image: str, target: str = "png"):
    if target not in TARGETS:
        raise ValueError("unknown target")
    return check_output("convert %s.%s" % ("in", target), shell=True)
