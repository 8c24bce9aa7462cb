from fastapi import FastAPI

from app.tours import router

app = FastAPI()
app.include_router(router, prefix="/tours")
