from .mirror import Mirror, MirrorError

__all__ = ["Mirror", "MirrorError"]
