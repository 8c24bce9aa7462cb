from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker

engine = create_engine("postgresql:///people")
maker = sessionmaker(bind=engine)


def get_session():
    session = maker()
    try:
        yield session
    finally:
        session.close()
