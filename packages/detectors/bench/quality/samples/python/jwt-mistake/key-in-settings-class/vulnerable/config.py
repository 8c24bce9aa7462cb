import os


class Config:
    JWT_KEY = 'ferry-timetable'
    HOURS = int(os.environ.get('HOURS', '2'))
