from pymongo import MongoClient

boats = MongoClient().harbour.boats
