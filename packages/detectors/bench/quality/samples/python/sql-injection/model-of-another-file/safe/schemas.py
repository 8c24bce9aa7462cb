from typing import Literal

from pydantic import BaseModel


class Search(BaseModel):
    field: Literal["title", "author"]
    page: int = 0
