import sqlite3

from fastapi import FastAPI

from app.repository import CustomerRepository

app = FastAPI()


@app.get('/customers')
def customers(q: str):
    connection = sqlite3.connect('crm.db')
    try:
        return CustomerRepository(connection).search(q)
    finally:
        connection.close()
