import tempfile
from pathlib import Path

SOCKET = Path(tempfile.gettempdir()) / "bridge.sock"
