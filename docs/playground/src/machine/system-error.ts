// The failure of a system call, in the shape that Node gives it: what is above knows it by its `code` alone.

export type SystemCode =
  | 'EPERM'
  | 'ENOENT'
  | 'EBADF'
  | 'EACCES'
  | 'EEXIST'
  | 'EXDEV'
  | 'ENOTDIR'
  | 'EISDIR'
  | 'EINVAL'
  | 'EMFILE'
  | 'ENOSPC'
  | 'ENAMETOOLONG'
  | 'ENOTEMPTY'
  | 'ELOOP'
  | 'EOPNOTSUPP'

class SystemError extends Error {
  readonly code: SystemCode

  constructor(code: SystemCode, call: string) {
    super(`${code}: ${call}`)
    this.code = code
  }
}

export function systemError(code: SystemCode, call: string): Error {
  return new SystemError(code, call)
}
