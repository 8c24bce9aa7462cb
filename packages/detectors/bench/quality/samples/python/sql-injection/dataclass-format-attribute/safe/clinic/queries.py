from dataclasses import dataclass


@dataclass
class SlotQuery:
    specialty: str
    ward: str = "outpatient"
    limit: int = 20

    def sql(self):
        return (
            "SELECT id, starts_at, room FROM slots WHERE ward = :ward "
            "AND specialty = :specialty ORDER BY starts_at LIMIT :limit"
        )

    def bindings(self):
        return {"ward": self.ward, "specialty": self.specialty, "limit": self.limit}
