from pydantic import BaseModel, ConfigDict, Field


class SignIn(BaseModel):
    email: str = Field(max_length=200)
    password: str = Field(max_length=200)


class Accept(BaseModel):
    code: str = Field(max_length=40)
    name: str = Field(max_length=120)
    password: str = Field(min_length=12, max_length=72)


class VehicleIn(BaseModel):
    model_config = ConfigDict(extra="forbid")
    plate: str = Field(pattern=r"^[A-Z0-9-]{2,12}$")
    model: str = Field(default="", max_length=80)
    depot: str = Field(default="", max_length=80)


class VehicleOut(BaseModel):
    model_config = ConfigDict(from_attributes=True)
    id: int
    plate: str
    model: str
    depot: str
    odometer: float


class UserOut(BaseModel):
    model_config = ConfigDict(from_attributes=True)
    id: int
    email: str
    name: str
    role: str


class TripNote(BaseModel):
    note: str = Field(max_length=2000)


class PinIn(BaseModel):
    pin: str = Field(pattern=r"^\d{4,6}$")


class NoticeIn(BaseModel):
    subject: str = Field(max_length=120)
    body: str = Field(max_length=4000)


class ReportIn(BaseModel):
    month: str = Field(pattern=r"^\d{4}-\d{2}$")
    title: str = Field(max_length=120)


class MapIn(BaseModel):
    tile_url: str = Field(max_length=500)
