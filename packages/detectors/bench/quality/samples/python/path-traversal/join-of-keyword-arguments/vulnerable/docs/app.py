from fastapi import FastAPI

from docs.render import document

app = FastAPI()


@app.get('/docs')
def docs(page: str):
    return document(lang='en', name=page)
