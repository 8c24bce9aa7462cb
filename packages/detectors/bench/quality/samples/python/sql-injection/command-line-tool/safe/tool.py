import argparse
import sqlite3


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("table")
    options = parser.parse_args()
    db = sqlite3.connect("a.db")
    print(db.execute("SELECT count(*) FROM " + options.table).fetchone()[0])


if __name__ == "__main__":
    main()
