RECORDS = {}


def load(number):
    return RECORDS[number]


def store(record):
    RECORDS[record.number] = record
