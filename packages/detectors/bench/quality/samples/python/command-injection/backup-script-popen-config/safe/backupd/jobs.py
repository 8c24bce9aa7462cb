import json
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Job:
    client: str
    folders: list = field(default_factory=list)
    keep: int = 7

    @classmethod
    def from_request(cls, raw: bytes) -> "Job":
        data = json.loads(raw)
        folders = [str(item) for item in data.get("folders", [])]
        if not folders:
            raise ValueError("job without folders")
        return cls(client=str(data["client"]), folders=folders, keep=max(1, min(60, int(data.get("keep", 7)))))

    def validate(self, root: Path):
        if not (self.client.isascii() and self.client.isalnum()):
            raise ValueError("client name is not valid")
        base = (root / self.client).resolve()
        for folder in self.folders:
            full = (base / folder).resolve()
            if base not in full.parents:
                raise ValueError("folder is outside of the home of the client")
