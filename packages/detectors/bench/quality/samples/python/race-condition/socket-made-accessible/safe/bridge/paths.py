import tempfile
from pathlib import Path

SOCKET = Path(tempfile.mkdtemp(prefix="bridge-")) / "bridge.sock"
