from fastapi import Depends, FastAPI

import bays
import permits
import wardens
from security import require_staff

app = FastAPI()

app.include_router(permits.router, prefix="/permits", dependencies=[Depends(require_staff)])
app.include_router(bays.router, prefix="/bays", dependencies=[Depends(require_staff)])
app.include_router(wardens.router, prefix="/wardens", dependencies=[Depends(require_staff)])
