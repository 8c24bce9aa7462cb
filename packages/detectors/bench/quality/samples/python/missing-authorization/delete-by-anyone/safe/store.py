import sqlite3


class Members:
    def __init__(self, path):
        self.path = path

    def run(self, statement, *values):
        with sqlite3.connect(self.path) as connection:
            return connection.execute(statement, values).lastrowid

    def add(self, name):
        return self.run('insert into members (name) values (?)', name)

    def rename(self, member_id, name):
        self.run('update members set name = ? where id = ?', name, member_id)

    def fee(self, member_id, cents):
        self.run('update members set fee = ? where id = ?', cents, member_id)

    def remove(self, member_id):
        self.run('delete from members where id = ?', member_id)


members = Members('members.db')
