from fastapi import Depends, FastAPI, Request
from pydantic import BaseModel
from sqlalchemy.orm import Session

from db import User, session

app = FastAPI()


class Profile(BaseModel):
    name: str
    city: str


@app.patch('/users/{user_id}')
async def patch(user_id: int, request: Request, db: Session = Depends(session)):
    given = Profile(**await request.json()).model_dump()
    db.query(User).filter(User.id == user_id).update(given)
    db.commit()
    return {'ok': True}
