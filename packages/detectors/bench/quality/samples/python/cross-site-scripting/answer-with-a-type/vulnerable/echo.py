from fastapi import FastAPI, Request
from fastapi.responses import Response

app = FastAPI()


@app.get('/echo')
async def echo(request: Request):
    lines = []
    for key, value in request.query_params.items():
        lines.append(f'{key}: {value}')
    return Response('<br>'.join(lines), media_type='text/html')
