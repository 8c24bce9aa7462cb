import os


class Config:
    JWT_KEY = os.environ['JWT_KEY']
    HOURS = int(os.environ.get('HOURS', '2'))
