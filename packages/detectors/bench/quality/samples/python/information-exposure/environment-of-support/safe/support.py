import os

from fastapi import APIRouter

router = APIRouter()


@router.get('/support/status')
def status():
    return {'pid': os.getpid(), 'settings': {'mode': os.environ.get('MODE'), 'region': os.environ.get('REGION')}}
