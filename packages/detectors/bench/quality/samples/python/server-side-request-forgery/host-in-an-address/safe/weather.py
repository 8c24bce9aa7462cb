from enum import Enum
from urllib.request import urlopen

from fastapi import FastAPI

app = FastAPI()


class Region(str, Enum):
    north = 'north'
    south = 'south'


@app.get('/weather/{region}')
def weather(region: Region, day: int = 0):
    with urlopen(f'https://{region.value}.weather.example/forecast?day={day}') as answer:
        return {'bytes': len(answer.read())}
