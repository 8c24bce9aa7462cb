import logging

from fastapi import FastAPI, Request
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import JSONResponse

from .routers import admin, auth, drivers, imports, pages, partners, reports, trips, vehicles
from .security import request_id

log = logging.getLogger("fleet")

app = FastAPI(title="Fleet desk", debug=False)

app.add_middleware(
    CORSMiddleware,
    allow_origin_regex=r"https?://.*",
    allow_credentials=True,
    allow_methods=["GET", "POST", "PUT", "DELETE"],
    allow_headers=["Authorization", "Content-Type"],
)


@app.middleware("http")
async def tag_request(request: Request, call_next):
    response = await call_next(request)
    response.headers["X-Request-Id"] = request_id()
    return response


@app.exception_handler(Exception)
async def unexpected(request: Request, exc: Exception) -> JSONResponse:
    log.error("request failed: %s %r", request.url.path, exc, exc_info=exc)
    return JSONResponse({"error": "internal error"}, status_code=500)


@app.get("/health")
def health() -> dict:
    return {"ok": True}


for module in (auth, vehicles, drivers, trips, reports, imports, admin, partners):
    app.include_router(module.router, prefix="/api")
app.include_router(pages.router)
