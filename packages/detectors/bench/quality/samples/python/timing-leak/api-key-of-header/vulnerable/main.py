from fastapi import Depends, FastAPI

from deps import require_key

app = FastAPI(dependencies=[Depends(require_key)])


@app.get('/stock')
def stock():
    return {'boards': 12}
