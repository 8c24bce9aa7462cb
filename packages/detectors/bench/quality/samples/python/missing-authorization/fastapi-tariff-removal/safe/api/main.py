from fastapi import FastAPI

from api.tariffs import router

app = FastAPI()
app.include_router(router)
