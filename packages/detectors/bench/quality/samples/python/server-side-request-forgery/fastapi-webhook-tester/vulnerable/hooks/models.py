from pydantic import BaseModel, Field


class HookTest(BaseModel):
    url: str = Field(max_length=500)
    event: str = Field(default="ping", pattern="^[a-z_.]{1,40}$")


class HookResult(BaseModel):
    status: int
    body: str
