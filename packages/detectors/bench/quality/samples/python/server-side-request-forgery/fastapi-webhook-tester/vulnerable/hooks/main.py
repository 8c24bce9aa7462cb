from contextlib import asynccontextmanager

import httpx
from fastapi import FastAPI, HTTPException, Request

from .client import HookClient
from .models import HookResult, HookTest
from .targets import TargetError


@asynccontextmanager
async def lifespan(app):
    app.state.hooks = HookClient()
    yield
    await app.state.hooks.close()


app = FastAPI(lifespan=lifespan)


@app.post("/hooks/test")
async def test_hook(test: HookTest, request: Request) -> HookResult:
    try:
        return await request.app.state.hooks.deliver(test.url, test.event)
    except TargetError as problem:
        raise HTTPException(422, str(problem))
    except httpx.HTTPError:
        raise HTTPException(502, "the receiver did not answer")
