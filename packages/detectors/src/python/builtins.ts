// The names that every Python module finds declared.

export const builtins: ReadonlySet<string> = new Set(
  `abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex copyright credits
  delattr dict dir divmod enumerate eval exec exit file filter float format frozenset getattr globals hasattr hash help hex id
  input int isinstance issubclass iter len license list locals long map max memoryview min next object oct open ord pow print
  property quit range raw_input reduce repr reversed round set setattr slice sorted staticmethod str sum super tuple type
  unicode vars xrange zip __import__ __name__ __file__ __doc__ NotImplemented Ellipsis self
  BaseException Exception ArithmeticError AssertionError AttributeError EOFError FileExistsError FileNotFoundError ImportError
  IndexError IOError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError
  NotADirectoryError NotImplementedError OSError OverflowError PermissionError RecursionError RuntimeError StopIteration
  SyntaxError SystemExit TimeoutError TypeError UnicodeDecodeError UnicodeEncodeError UnicodeError ValueError Warning
  ZeroDivisionError`
    .trim()
    .split(/\s+/),
)
