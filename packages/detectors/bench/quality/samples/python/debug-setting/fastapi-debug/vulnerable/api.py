from fastapi import FastAPI

app = FastAPI(title='Ferries', debug=True)


@app.get('/ferries/{number}')
def ferry(number: int):
    return {'number': number, 'seats': 200 // number}
