from .clauses import where


class NotFound(LookupError):
    pass


class Record:
    table = ""
    fields = ()

    def __init__(self, **values):
        for field in self.fields:
            setattr(self, field, values.get(field))

    def __repr__(self):
        return "<%s %r>" % (type(self).__name__, getattr(self, "id", None))

    @classmethod
    def _columns(cls):
        return ", ".join(cls.fields)

    @classmethod
    def filter(cls, db, **lookups):
        unknown = set(lookups) - set(cls.fields)
        if unknown:
            raise TypeError("unknown fields: %s" % ", ".join(sorted(unknown)))
        clause, values = where(lookups)
        cursor = db.cursor()
        cursor.execute("SELECT %s FROM %s%s" % (cls._columns(), cls.table, clause), values)
        return [cls(**dict(zip(cls.fields, row))) for row in cursor.fetchall()]

    @classmethod
    def get(cls, db, **lookups):
        found = cls.filter(db, **lookups)
        if not found:
            raise NotFound(cls.__name__)
        return found[0]

    def insert(self, db):
        marks = ", ".join("?" * len(self.fields))
        values = [getattr(self, field) for field in self.fields]
        db.execute("INSERT INTO %s (%s) VALUES (%s)" % (self.table, self._columns(), marks), values)
        db.commit()
        return self
