// The numbers of Linux that the runner names: the pretend machine is one.

export const constants = {
  F_OK: 0,
  R_OK: 4,
  W_OK: 2,
  X_OK: 1,
  O_RDONLY: 0,
  O_WRONLY: 1,
  O_RDWR: 2,
  O_CREAT: 0o100,
  O_EXCL: 0o200,
  O_NOCTTY: 0o400,
  O_TRUNC: 0o1000,
  O_APPEND: 0o2000,
  O_NONBLOCK: 0o4000,
  O_DIRECTORY: 0o200000,
  O_NOFOLLOW: 0o400000,
  S_IFMT: 0o170000,
  S_IFREG: 0o100000,
  S_IFDIR: 0o040000,
  S_IFCHR: 0o020000,
  S_IFBLK: 0o060000,
  S_IFIFO: 0o010000,
  S_IFLNK: 0o120000,
  S_IFSOCK: 0o140000,
} as const

/** Names an object without opening it; Node has no constant for it either. */
export const O_PATH = 0o10000000

export const accessModeBits = 3

/** What `statfs` says of the kernel's own `/proc`, and of any ordinary file system. */
export const fileSystemTypes = { proc: 0x9fa0, ordinary: 0xef53 } as const
