// Cases of mode, owner and links of directories.

import { leak, type OperationCases } from './case.js'

const open = 'let d = DirConfig().path("$T").build().open(OpenDirOptions().build());'
const openIn = open.replace('$T', '$T/in')
/** `-` where it is nobody in particular: the tests may run as anybody, who may give things to themselves. */
const own = 'SetOwnershipOptions().user(me.user).group(me.group)'
const me = 'let me = d.get_ownership();'
const tree = { 'a.txt': '', link: '->$T/nowhere', sub: { b: '' } }
const asksBelow = (action: string, links: readonly string[]): string[] => [
  `${action} Dir $T`,
  'read Dir $T',
  'open File $T/a.txt',
  `${action} File $T/a.txt`,
  ...links,
  'open Dir $T/sub',
  `${action} Dir $T/sub`,
  'read Dir $T/sub',
  'open File $T/sub/b',
  `${action} File $T/sub/b`,
]

/** Nothing is mounted there, or nobody may unmount it: what the system says comes only after the policy. */
const notMounted = 'Failed to unmount'

export const ownershipCases: readonly OperationCases[] = [
  {
    operation: 'RcDirHandle.chmod',
    allowed: [
      {
        script: `${open} d.chmod(ChmodDirOptions().permissions(0o710).build()); d.metadata().permissions() - 0o40000`,
        asks: ['open Dir $T', 'chmod Dir $T', 'stat Dir $T'],
        output: '456',
      },
      {
        tree,
        script: `${open} d.chmod(ChmodDirOptions().permissions(0o750).recursive(true).build())`,
        asks: ['open Dir $T', ...asksBelow('chmod', [])],
        optional: asksBelow('chmod', []),
        output: '',
      },
    ],
    escapes: [
      { tree: leak, script: `${openIn} d.chmod(ChmodDirOptions().permissions(0o700).recursive(true).build())` },
      {
        tree: leak,
        script: `${openIn} d.chmod(ChmodDirOptions().permissions(0o1000).build())`,
        error: 'in the range 0-777 octal: 0o1000',
      },
      {
        tree: leak,
        script: `${openIn} d.chmod(ChmodDirOptions().permissions(0o4755).recursive(true).build())`,
        error: 'in the range 0-777 octal: 0o4755',
      },
      { tree: leak, script: `${openIn} d.chmod(ChmodDirOptions().permissions(-1).build())`, error: 'TryFromIntError' },
      { tree: leak, script: 'ChmodDirOptions().build()', error: '`permissions` must be initialized' },
    ],
  },
  {
    operation: 'get_ownership',
    allowed: [
      {
        script: `${open} let o = d.get_ownership(); o.user == d.metadata().owner.user && o.group == d.metadata().owner.group`,
        asks: ['open Dir $T', 'stat Dir $T', 'stat Dir $T', 'stat Dir $T'],
        output: 'true',
      },
    ],
    escapes: [{ tree: leak, script: `${open.replace('$T', '$T/out')} d.get_ownership()`, error: 'Permission denied' }],
  },
  {
    operation: 'RcDirHandle.set_ownership',
    allowed: [
      {
        script: `${open} ${me} d.set_ownership(${own}.build())`,
        asks: ['open Dir $T', 'stat Dir $T', 'chown Dir $T'],
        output: '',
      },
      {
        tree,
        script: `${open} ${me} d.set_ownership(${own}.recursive(true).build())`,
        asks: ['open Dir $T', 'stat Dir $T', ...asksBelow('chown', ['open File $T/link', 'chown File $T/link'])],
        optional: asksBelow('chown', ['open File $T/link', 'chown File $T/link']),
        output: '',
      },
    ],
    escapes: [
      {
        tree: leak,
        script: `${openIn} d.set_ownership(SetOwnershipOptions().user("no such user").build())`,
        error: 'IdentityResolutionError: Identity resolution error: No user mapping found for uid: no such user',
      },
      {
        tree: leak,
        script: `${openIn} d.set_ownership(SetOwnershipOptions().group("").recursive(true).build())`,
        error: 'No group mapping found for gid: ',
      },
    ],
  },
  {
    operation: 'read_link_target',
    allowed: [
      {
        tree: { link: '->../else/where' },
        script: `${open} d.read_link_target("link")`,
        asks: ['open Dir $T', 'read File $T/link'],
        output: '../else/where',
      },
    ],
    escapes: [
      { tree: leak, script: `${openIn} d.read_link_target("../out/secret.txt")`, error: 'Path traversal detected' },
      {
        tree: leak,
        script: `${openIn} d.read_link_target("linked/secret.txt")`,
        error: 'must contain only a filename',
      },
      { tree: { in: { a: '' } }, script: `${openIn} d.read_link_target("a")`, error: 'Invalid argument (os error 22)' },
      { tree: leak, script: `${openIn} d.read_link_target("nope")`, error: 'No such file or directory (os error 2)' },
    ],
  },
  {
    operation: 'create_symlink',
    allowed: [
      {
        script: `${open} d.create_symlink("/any/where", "l", CreateSymlinkOptions().build())`,
        asks: ['open Dir $T', 'create File $T/l'],
        output: '',
        after: { l: '->/any/where' },
      },
      {
        tree: { l: 'file' },
        script: `${open} d.create_symlink("x", "l", CreateSymlinkOptions().force(true).build())`,
        asks: ['open Dir $T', 'create File $T/l', 'delete File $T/l'],
        output: '',
        after: { l: '->x' },
      },
    ],
    escapes: [
      {
        tree: { in: { l: 'kept' } },
        script: `${openIn} d.create_symlink("x", "l", CreateSymlinkOptions().build())`,
        error: 'File exists',
      },
      {
        tree: { in: { l: { a: '' } } },
        script: `${openIn} d.create_symlink("x", "l", CreateSymlinkOptions().force(true).build())`,
        error: 'Is a directory',
      },
      {
        tree: leak,
        script: `${openIn} d.create_symlink("x", "linked/l", CreateSymlinkOptions().build())`,
        error: 'must contain only a filename',
      },
      {
        tree: leak,
        script: `${openIn} d.create_symlink("x", "../out/l", CreateSymlinkOptions().build())`,
        error: 'Path traversal detected',
      },
      {
        tree: leak,
        script: `${openIn} d.create_symlink("a\\x00b", "l", CreateSymlinkOptions().build())`,
        error: 'NUL',
      },
      {
        tree: { in: {}, out: { 'secret.txt': 'secret' } },
        script: `${openIn} d.create_symlink("../out", "way", CreateSymlinkOptions().build()); cat("$T/in/way/secret.txt")`,
        error: 'Permission denied',
      },
    ],
  },
  {
    operation: 'open_symlink',
    allowed: [
      {
        tree: { l: '->x' },
        script: `${open} d.open_symlink("l"); 1`,
        asks: ['open Dir $T', 'open File $T/l'],
        output: '1',
      },
    ],
    escapes: [
      { tree: { in: { a: '' } }, script: `${openIn} d.open_symlink("a")`, error: 'argument is not a symlink' },
      { tree: leak, script: `${openIn} d.open_symlink("linked/secret.txt")`, error: 'must contain only a filename' },
      { tree: leak, script: `${openIn} if d.open_symlink("link").metadata().file_size() < 10 { throw "followed" }` },
    ],
  },
  {
    operation: 'RcSymlinkHandle.metadata',
    allowed: [
      {
        tree: { l: '->over/there' },
        script: `${open} let m = d.open_symlink("l").metadata(); [m.symlink_target(), m.file_size(), m.type() == EntryType::SYMLINK, m.to_map().symlink_target]`,
        asks: ['open Dir $T', 'open File $T/l', 'stat File $T/l', 'read File $T/l'],
        optional: ['read File $T/l'],
        output: '["over/there", 10, true, "over/there"]',
      },
    ],
    escapes: [
      {
        tree: { in: { l: '->x' } },
        script: `${openIn} let l = d.open_symlink("l"); rm([rm::r], "$T/in"); l.metadata()`,
        error: 'No such file or directory',
      },
    ],
  },
  {
    operation: 'RcSymlinkHandle.set_ownership',
    allowed: [
      {
        tree: { l: '->x' },
        script: `${open} ${me} d.open_symlink("l").set_ownership(${own}.build())`,
        asks: ['open Dir $T', 'stat Dir $T', 'open File $T/l', 'chown File $T/l'],
        output: '',
      },
    ],
    escapes: [
      {
        tree: leak,
        script: `${openIn} d.open_symlink("link").set_ownership(SetOwnershipOptions().user("nobody here").build())`,
        error: 'No user mapping',
      },
    ],
  },
  {
    operation: 'unmount',
    allowed: [
      {
        tree: { m: {} },
        script:
          'try { unmount(UnmountOptions().path("$T/m").build()) } catch (e) { return e.source + " " + e.kind.to_string() + " " + e.message.contains("Failed to unmount $T/m: ") }',
        asks: ['unmount Dir $T/m'],
        optional: ['unmount Dir $T/m'],
        output: 'DiskinfoErrorKind Other true',
      },
    ],
    escapes: [
      { tree: leak, script: 'unmount(UnmountOptions().path("$T/in").build())', error: notMounted },
      { tree: leak, script: 'unmount(UnmountOptions().path("$T/out").build())', error: 'Permission denied' },
      {
        tree: leak,
        script: 'unmount(UnmountOptions().path("$T/in/linked/m").build())',
        error: 'Not a directory, enable follow_symlinks',
      },
      {
        tree: leak,
        script: 'unmount(UnmountOptions().path("$T/in/../out").build())',
        error: 'Path traversal detected',
      },
      { tree: leak, script: 'UnmountOptions().build()', error: '`path` must be initialized' },
    ],
  },
]
