from typing import Optional

from pydantic import BaseModel, Field


class StationFilter(BaseModel):
    country: Optional[str] = Field(default=None, max_length=60)
    name_prefix: Optional[str] = Field(default=None, max_length=60)
    min_altitude: Optional[int] = None


class Station(BaseModel):
    code: str
    name: str
    country: str
    altitude: int
