from pathlib import Path

from fastapi import FastAPI
from fastapi.responses import FileResponse

app = FastAPI()
VOUCHERS = Path("/srv/spa/vouchers")


@app.get("/vouchers/{voucher:path}")
def voucher_file(voucher: str):
    name = voucher
    return FileResponse(VOUCHERS / name, media_type="application/pdf")
