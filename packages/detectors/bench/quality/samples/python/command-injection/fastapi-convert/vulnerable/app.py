from fastapi import FastAPI
from subprocess import check_output

app = FastAPI()


@app.get("/convert/{image}")
async def convert(image: str, target: str = "png"):
    return check_output("convert %s.%s" % ("in", target), shell=True)
