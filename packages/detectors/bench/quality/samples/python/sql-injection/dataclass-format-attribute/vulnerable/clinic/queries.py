from dataclasses import dataclass


@dataclass
class SlotQuery:
    specialty: str
    ward: str = "outpatient"
    limit: int = 20

    def sql(self):
        return (
            "SELECT id, starts_at, room FROM slots WHERE ward = :ward "
            "AND specialty = '{query.specialty}' ORDER BY starts_at LIMIT :limit"
        ).format(query=self)

    def bindings(self):
        return {"ward": self.ward, "limit": self.limit}
