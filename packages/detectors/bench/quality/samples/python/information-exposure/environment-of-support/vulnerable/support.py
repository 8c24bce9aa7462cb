import os

from fastapi import APIRouter

router = APIRouter()


@router.get('/support/status')
def status():
    return {'pid': os.getpid(), 'settings': dict(os.environ)}
