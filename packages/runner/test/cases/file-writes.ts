// Cases of the file handle's methods that change content, name, mode or owner.

import { userInfo } from 'node:os'
import type { OperationCases } from './case.js'
import { lines, opened, withHandle } from './file-reads.js'

const writes = [...opened, 'write File $T/a.txt']

/** A name that leads out of the folder is no file of it. */
const linked = (act: string, options = 'write(true)') => ({
  tree: { in: { link: '->$T/out/secret.txt' }, out: { 'secret.txt': 'secret' } },
  script: withHandle(act, options, '$T/in', 'link'),
  error: 'file is a symbolic link',
})

/** A handle that was not opened for writing does not write. */
const unwritable = (act: string, error = 'Attempted to write a file without opening it with the write option.') => ({
  tree: { in: { 'a.txt': 'x' } },
  script: withHandle(act, 'read(true)', '$T/in'),
  error,
})

function changes(act: string, after: string, asks: readonly string[] = writes) {
  return { tree: lines, script: withHandle(`${act}; ()`, 'write(true)'), asks, output: '', after: { 'a.txt': after } }
}

const two = (act: string) =>
  withHandle(`let g = d.open_file("b.txt", OpenFileOptions().write(true).read(true).build()); ${act}`)
const openedTwo = [...opened, 'open File $T/b.txt']
const copied = [...openedTwo, 'read File $T/a.txt', 'write File $T/b.txt']
const copy = (options = '') => `f.copy(g, CopyFileOptions()${options}.build())`
const move = (name: string, options = '', folder = 'd') =>
  `f.move(${folder}, "${name}", MoveOptions()${options}.build())`
const moved = [...opened, 'move File $T/a.txt', 'create File $T/b.txt', 'open File $T/b.txt']
const truncate = (options: string) => `f.truncate(TruncateOptions()${options}.build())`
const fallocate = (options: string) => `f.fallocate(FallocateOptions()${options}.build())`

/** What the system refuses once the policy agreed; a denial stays one. */
const refusal = (act: string) =>
  `let text = ""; try { ${act} } catch (e) { if e.kind == IoErrorKind::PermissionDenied { throw e } text = e.message } text`

const setLabel = (options: string) => `f.set_extended_attr(SetXAttrOptions()${options}.build())`

export const fileWriteCases: readonly OperationCases[] = [
  {
    operation: 'RcFileHandle.write_in_place',
    allowed: [changes('f.write_in_place("new")', 'new'), changes('f.write_in_place("")', '')],
    escapes: [unwritable('f.write_in_place("y")'), linked('f.write_in_place("y")')],
  },
  {
    operation: 'RcFileHandle.copy',
    allowed: [
      {
        tree: { ...lines, 'b.txt': '' },
        script: two(`${copy()}; ()`),
        asks: copied,
        output: '',
        after: { ...lines, 'b.txt': 'one\ntwo\nthree\nfour\n' },
      },
      {
        tree: { ...lines, 'b.txt': 'old' },
        script: two(
          `let copied = ${copy('.force(true)')}; [copied.read() == g.read(), g.read_lines(ReadLinesOptions().count(1).build())]`,
        ),
        asks: [...copied, 'read File $T/b.txt', 'read File $T/b.txt', 'read File $T/b.txt'],
        output: '[true, ["one"]]',
        after: { ...lines, 'b.txt': 'one\ntwo\nthree\nfour\n' },
      },
    ],
    escapes: [
      {
        tree: { in: { 'a.txt': 'x', 'b.txt': 'y' } },
        script: withHandle(
          `let g = d.open_file("b.txt", OpenFileOptions().write(true).build()); ${copy()}`,
          'read(true)',
          '$T/in',
        ),
        error: 'Destination file not empty',
      },
      {
        tree: { in: { 'a.txt': 'x', 'b.txt': '' } },
        script: withHandle(
          `let g = d.open_file("b.txt", OpenFileOptions().read(true).build()); ${copy()}`,
          'read(true)',
          '$T/in',
        ),
        error: 'Attempted to write a file without opening it with the write option.',
      },
      linked(`let g = f; ${copy()}`, 'read(true)'),
    ],
  },
  {
    operation: 'RcFileHandle.move',
    allowed: [
      {
        tree: lines,
        script: withHandle(`${move('b.txt')}; ()`),
        asks: moved,
        output: '',
        after: { 'b.txt': 'one\ntwo\nthree\nfour\n' },
      },
      {
        tree: { ...lines, 'b.txt': 'old' },
        script: withHandle(`${move('b.txt', '.backup(true)')}; ()`),
        asks: [...moved, 'write File $T/b.txt', 'move File $T/b.txt', 'create File $T/b.txt~'],
        output: '',
        after: { 'b.txt': 'one\ntwo\nthree\nfour\n', 'b.txt~': 'old' },
      },
    ],
    escapes: [
      {
        tree: { in: { 'a.txt': 'x' }, out: { 'secret.txt': 'secret' } },
        script: withHandle(move('../out/secret.txt'), 'read(true)', '$T/in'),
        error: 'Path traversal detected',
      },
      {
        tree: { in: { 'a.txt': 'x', link: '->$T/out/secret.txt' }, out: { 'secret.txt': 'secret' } },
        script: withHandle(move('link'), 'read(true)', '$T/in'),
        error: 'file is a symbolic link',
      },
      {
        tree: { in: { 'a.txt': 'x', 'b.txt': 'y' } },
        script: withHandle(
          `rm("$T/in/a.txt"); mv("$T/in/b.txt", "$T/in/a.txt"); ${move('c.txt')}`,
          'read(true)',
          '$T/in',
        ),
        error: 'Stale file handle',
      },
    ],
  },
  {
    operation: 'RcFileHandle.truncate',
    allowed: [
      changes(truncate('.size(3)'), 'one'),
      changes(truncate(''), ''),
      changes(`${truncate('.size(1).format(SizeUnit::KIBIBYTES)')}; ${truncate('.size(4)')}`, 'one\n', [
        ...writes,
        'write File $T/a.txt',
      ]),
    ],
    escapes: [
      unwritable(truncate(''), 'RustixError: Invalid argument (os error 22)'),
      linked(truncate('')),
      {
        tree: { in: { 'a.txt': 'x' } },
        script: withHandle(truncate('.size(-1)'), 'write(true)', '$T/in'),
        error: 'InvalidArguments: Invalid arguments: Size must be greater than or equal to 0',
      },
      {
        tree: { in: { 'a.txt': 'x' } },
        script: withHandle(truncate('.size(9223372036854775807).format(SizeUnit::GIBIBYTES)'), 'write(true)', '$T/in'),
        error: 'out of range integral type conversion attempted',
      },
      {
        tree: { in: { 'a.txt': 'x' } },
        script: withHandle(truncate('.size(9007199254740991).format(SizeUnit::GIBIBYTES)'), 'write(true)', '$T/in'),
        error: 'RustixError: File too large (os error 27)',
      },
    ],
  },
  {
    operation: 'RcFileHandle.fallocate',
    allowed:
      process.platform === 'linux'
        ? [
            changes(fallocate('.length(4)'), 'one\ntwo\nthree\nfour\n'),
            changes(fallocate('.length(21)'), 'one\ntwo\nthree\nfour\n\0\0'),
          ]
        : [
            {
              tree: lines,
              script: withHandle(refusal(fallocate('.length(4)')), 'write(true)'),
              asks: writes,
              output: `Unsupported Operation error: fallocate: it is not supported on ${process.platform}`,
            },
          ],
    escapes: [
      unwritable(fallocate('.length(4)')),
      linked(fallocate('.length(4)')),
      { tree: {}, script: 'FallocateOptions().length(0).build()', error: 'Length must be greater than 0' },
    ],
  },
  {
    operation: 'RcFileHandle.set_extended_attr',
    allowed: [
      {
        tree: lines,
        script: withHandle(refusal(setLabel('.name("user.note")'))),
        asks: [...opened, 'set_x_attr File $T/a.txt'],
        output:
          "Unsupported Operation error: Extended attribute for 'user.note' is not supported. Only 'security.selinux' is supported.",
      },
    ],
    escapes: [
      linked(setLabel('.name("security.selinux")')),
      ...[
        ['a:b', "SELinux type cannot contain ':' character as it is the context delimiter"],
        [' ', 'SELinux type cannot be empty or whitespace-only'],
        [' a', 'SELinux type cannot have leading or trailing whitespace'],
        ['a\\u0007b', 'SELinux type cannot contain control characters'],
      ].map(([type = '', error = '']) => ({
        tree: { in: { 'a.txt': 'x' } },
        script: withHandle(setLabel(`.name("security.selinux").selinux_type("${type}")`), 'read(true)', '$T/in'),
        error: `Invalid arguments: ${error}`,
      })),
    ],
  },
  {
    operation: 'replace_text',
    allowed: [
      { script: 'replace_text("a.b.c", ".", "$0", ReplacementOptions().build())', asks: [], output: 'a$0b.c' },
      {
        script: 'replace_text("a.b.c", ".", "-", ReplacementOptions().replace_all(true).build())',
        asks: [],
        output: 'a-b-c',
      },
      {
        script: 'replace_text("ab", "(a)(b)", "$2$1", ReplacementOptions().is_regex(true).build())',
        asks: [],
        output: 'ba',
      },
    ],
    escapes: [
      {
        tree: {},
        script: 'replace_text("a", "(", "b", ReplacementOptions().is_regex(true).build())',
        error: "Validation error: Invalid regex pattern: '('",
      },
    ],
  },
  {
    operation: 'RcFileHandle.get_last_modified_time',
    allowed: [
      {
        tree: lines,
        script: withHandle('f.get_last_modified_time() / 1000000000 == f.metadata().last_modified_time()'),
        asks: [...opened, 'stat File $T/a.txt', 'stat File $T/a.txt'],
        output: 'true',
      },
    ],
    escapes: [linked('f.get_last_modified_time()')],
  },
  {
    operation: 'RcFileHandle.get_ownership',
    allowed: [
      {
        tree: lines,
        script: withHandle('f.get_ownership().user'),
        asks: [...opened, 'stat File $T/a.txt'],
        output: userInfo().username,
      },
    ],
    escapes: [linked('f.get_ownership()')],
  },
  {
    operation: 'RcFileHandle.chmod',
    allowed: [
      {
        tree: lines,
        script: withHandle('f.chmod(0o640); f.metadata().permissions() == 0o100640'),
        asks: [...opened, 'chmod File $T/a.txt', 'stat File $T/a.txt'],
        output: 'true',
      },
    ],
    escapes: [
      linked('f.chmod(0o777)'),
      ...[
        [
          '0o4755',
          'ValidationError: Validation error: Invalid permissions. Permissions must be in the range 0-777 octal: 0o4755',
        ],
        ['-1', 'TryFromIntError: out of range integral type conversion attempted'],
        ['4294967296', 'TryFromIntError: out of range integral type conversion attempted'],
      ].map(([mode = '', error = '']) => ({
        tree: { in: { 'a.txt': 'x' } },
        script: withHandle(`f.chmod(${mode})`, 'read(true)', '$T/in'),
        error,
      })),
    ],
  },
  {
    operation: 'RcFileHandle.set_ownership',
    allowed: [
      {
        tree: lines,
        script: withHandle(`f.set_ownership(SetOwnershipOptions().user("${userInfo().username}").build()); ()`),
        asks: [...opened, 'chown File $T/a.txt'],
        output: '',
      },
    ],
    escapes: [
      linked('f.set_ownership(SetOwnershipOptions().build())'),
      {
        tree: { in: { 'a.txt': 'x' } },
        script: withHandle(
          'f.set_ownership(SetOwnershipOptions().user("no-such-user").build())',
          'read(true)',
          '$T/in',
        ),
        error: 'Identity resolution error: No user mapping found for uid: no-such-user',
      },
      {
        tree: { in: { 'a.txt': 'x' } },
        script: withHandle('f.set_ownership(SetOwnershipOptions().group("0").build())', 'read(true)', '$T/in'),
        error: 'Identity resolution error: No group mapping found for gid: 0',
      },
    ],
  },
]
