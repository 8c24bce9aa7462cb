import os

from databases import Database

database = Database(os.environ["DATABASE_URL"])
