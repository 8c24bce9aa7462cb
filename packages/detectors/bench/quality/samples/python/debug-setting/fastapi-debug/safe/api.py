from fastapi import FastAPI

app = FastAPI(title='Ferries')


@app.get('/ferries/{number}')
def ferry(number: int):
    return {'number': number, 'seats': 200 // number}
