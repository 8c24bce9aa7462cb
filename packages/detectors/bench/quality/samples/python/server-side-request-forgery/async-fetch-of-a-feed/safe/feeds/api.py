from fastapi import APIRouter
from pydantic import BaseModel

from feeds.reader import read

router = APIRouter()


class Subscription(BaseModel):
    address: str


@router.post('/feeds')
async def subscribe(subscription: Subscription):
    text = await read(subscription.address)
    return {'length': len(text)}
