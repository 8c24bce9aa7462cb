import hashlib
import sqlite3

from .codes import voucher_code


def fingerprint(code):
    return hashlib.sha256(code.replace("-", "").upper().encode()).hexdigest()


class Ledger:
    """Remembers which vouchers were issued and what they are worth."""

    def __init__(self, path):
        self.db = sqlite3.connect(path)
        self.db.execute("CREATE TABLE IF NOT EXISTS voucher (code TEXT PRIMARY KEY, cents INTEGER, used INTEGER)")

    def issue(self, cents):
        code = voucher_code()
        with self.db:
            self.db.execute("INSERT INTO voucher VALUES (?, ?, 0)", (fingerprint(code), int(cents)))
        return code

    def redeem(self, code):
        key = fingerprint(code)
        with self.db:
            changed = self.db.execute("UPDATE voucher SET used = 1 WHERE code = ? AND used = 0", (key,))
        if changed.rowcount != 1:
            return 0
        return self.db.execute("SELECT cents FROM voucher WHERE code = ?", (key,)).fetchone()[0]
