from fastapi import FastAPI

from app.routers import sensors

app = FastAPI(title="Greenhouse")
app.include_router(sensors.router)
