from pydantic import BaseModel


class Search(BaseModel):
    field: str
    page: int = 0
