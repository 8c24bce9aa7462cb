from .codes import CodeFormat, login_code, voucher_code
from .ledger import Ledger

__all__ = ["CodeFormat", "voucher_code", "login_code", "Ledger"]
