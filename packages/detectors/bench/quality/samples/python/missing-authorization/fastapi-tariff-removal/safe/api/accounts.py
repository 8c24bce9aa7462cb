import os

import jwt
from fastapi import Depends, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

bearer = HTTPBearer()


async def current_account(credentials: HTTPAuthorizationCredentials = Depends(bearer)) -> dict:
    try:
        return jwt.decode(credentials.credentials, os.environ["JWT_KEY"], algorithms=["HS256"])
    except jwt.PyJWTError as error:
        raise HTTPException(status_code=401) from error


class Needs:
    def __init__(self, scope: str):
        self.scope = scope

    async def __call__(self, account: dict = Depends(current_account)) -> dict:
        if self.scope not in account.get("scopes", []):
            raise HTTPException(status_code=403)
        return account


needs_pricing_scope = Needs("pricing")
