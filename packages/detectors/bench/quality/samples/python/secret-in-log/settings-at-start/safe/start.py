import logging
import os

logging.basicConfig(level=logging.INFO)

settings = {
    'host': os.environ.get('DB_HOST'),
    'user': os.environ.get('DB_USER'),
    'password': os.environ.get('DB_PASSWORD'),
}

logging.info('starting with %s', sorted(settings))
