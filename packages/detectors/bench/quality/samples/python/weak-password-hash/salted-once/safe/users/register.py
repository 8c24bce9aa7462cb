import sqlite3

from fastapi import FastAPI
from pydantic import BaseModel

from users.passwords import hashed

app = FastAPI()


class Registration(BaseModel):
    name: str
    password: str


@app.post('/register')
def register(body: Registration):
    with sqlite3.connect('users.db') as connection:
        connection.execute('INSERT INTO user VALUES (?, ?)', (body.name, hashed(body.password)))
    return {'created': True}
