import os

from pymongo import MongoClient

database = MongoClient(os.environ["MONGO_URL"]).parking
