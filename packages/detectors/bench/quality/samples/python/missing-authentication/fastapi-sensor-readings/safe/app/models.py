from sqlalchemy import Column, Float, ForeignKey, Integer, String

from app.db import Base


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)


class Sensor(Base):
    __tablename__ = "sensors"
    id = Column(Integer, primary_key=True)
    label = Column(String(80))


class Reading(Base):
    __tablename__ = "readings"
    id = Column(Integer, primary_key=True)
    sensor_id = Column(ForeignKey("sensors.id"))
    value = Column(Float)
