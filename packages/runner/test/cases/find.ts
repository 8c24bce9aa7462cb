// Cases of `find`, of what its options are made from, and of the maps of entries.

import { leak, type OperationCases } from './case.js'

const open = 'let d = DirConfig().path("$T").build().open(OpenDirOptions().build()); let found = [];'
const openIn = open.replace('$T', '$T/in')
/** Finds with options, and gives the names. */
const finding = (options: string, before = open): string =>
  `${before} d.find(FindOptions()${options}.build(), |entry| found.push(entry.name)); found`
const tree = { 'a.log': 'four', '.b.log': '', sub: { 'C.LOG': 'seven!!', deep: { 'd.txt': '' } } }
const asks = [
  'open Dir $T',
  'read Dir $T',
  'open Dir $T/sub',
  'read Dir $T/sub',
  'open Dir $T/sub/deep',
  'read Dir $T/sub/deep',
]
/** Without these the search leaves something out. */
const optional = asks.slice(1)
const first = asks.slice(0, 3)

export const findCases: readonly OperationCases[] = [
  {
    operation: 'find',
    allowed: [
      {
        tree,
        script: finding(''),
        asks,
        optional,
        output: '[".b.log", "a.log", "sub", "C.LOG", "deep", "d.txt"]',
      },
      { tree, script: finding('.name("*.log")'), asks, optional, output: '[".b.log", "a.log"]' },
      { tree, script: finding('.iname("*.log")'), asks, optional, output: '[".b.log", "a.log", "C.LOG"]' },
      {
        tree,
        script: finding('.name("*.log").negate_name(true)'),
        asks,
        optional,
        output: '["sub", "C.LOG", "deep", "d.txt"]',
      },
      { tree, script: finding('.regex("sub/[dC]")'), asks, optional, output: '["C.LOG", "deep", "d.txt"]' },
      { tree, script: finding('.max_depth(1)'), asks: first, optional, output: '[".b.log", "a.log", "sub"]' },
      {
        tree,
        script: finding('.min_depth(2).max_depth(9223372036854775807)'),
        asks,
        optional,
        output: '["C.LOG", "deep", "d.txt"]',
      },
      {
        tree,
        script: finding('.name("a*").max_depth(1).size_range(SizeRange::between(1, 4, SizeUnit::BYTES))'),
        asks: [
          'open Dir $T',
          'read Dir $T',
          'open File $T/.b.log',
          'stat File $T/.b.log',
          'open File $T/a.log',
          'stat File $T/a.log',
          'open Dir $T/sub',
          'stat Dir $T/sub',
        ],
        optional: ['read Dir $T', 'open Dir $T/sub'],
        output: '["a.log"]',
      },
      {
        tree: { a: 'x' },
        script: finding(
          '.min_modification_time(from_epoch_seconds(0)).max_modification_time(DateTime(2020, 1, 31, 23, 59, 59, 5))',
        ),
        asks: ['open Dir $T', 'read Dir $T', 'open File $T/a', 'stat File $T/a'],
        optional: ['read Dir $T'],
        output: '[]',
      },
      {
        tree: { a: 'x' },
        script: finding('.min_creation_time(from_epoch_nanos(0, 1))'),
        asks: ['open Dir $T', 'read Dir $T', 'open File $T/a', 'stat File $T/a'],
        optional: ['read Dir $T'],
        output: '["a"]',
      },
      {
        tree: { real: { x: '1' }, link: '->$T/real', loop: '->$T' },
        script: finding('.follow_symlinks(true)'),
        asks: [
          'open Dir $T',
          'read Dir $T',
          'open File $T/link',
          'open Dir $T/real',
          'stat Dir $T/real',
          'read Dir $T/real',
          'open File $T/real/x',
          'stat File $T/real/x',
          'open File $T/loop',
          'open Dir $T',
          'stat Dir $T',
          'open Dir $T/real',
          'stat Dir $T/real',
        ],
        optional: [
          'read Dir $T',
          'open File $T/link',
          'open Dir $T/real',
          'stat Dir $T/real',
          'read Dir $T/real',
          'open File $T/real/x',
          'stat File $T/real/x',
          'open File $T/loop',
          'stat Dir $T',
        ],
        output: '["link", "x"]',
      },
      {
        tree: { sub: { a: 'text' } },
        script: `${open} d.find(FindOptions().name("a").build(), |entry| found.push(entry));
          found[0].open_as_file(OpenFileOptions().read(true).build()).read()`,
        asks: [
          'open Dir $T',
          'read Dir $T',
          'open Dir $T/sub',
          'read Dir $T/sub',
          'open File $T/sub/a',
          'read File $T/sub/a',
        ],
        optional: ['read Dir $T', 'open Dir $T/sub', 'read Dir $T/sub'],
        output: 'text',
      },
      {
        tree: { a: 'text' },
        script: `${open} d.find(FindOptions().build(), |entry| found.push(entry.to_map()));
          found[0].keys() + [found[0].name, found[0].type, found[0].inode == ls("$T").a.inode]`,
        asks: ['open Dir $T', 'read Dir $T', 'open Dir $T', 'read Dir $T'],
        optional: ['read Dir $T'],
        output: '["inode", "name", "type", "a", "File", true]',
      },
    ],
    escapes: [
      { tree: leak, script: finding('.follow_symlinks(true)', openIn) },
      {
        tree: leak,
        script: `${openIn} d.find(FindOptions().build(), |e| { if e.type() != EntryType::SYMLINK { throw "followed" } })`,
      },
      {
        tree: leak,
        script: `${openIn} d.find(FindOptions().name("linked").build(), |entry| entry.open_as_dir(OpenDirOptions().build()))`,
        error: 'Permission denied',
      },
      {
        tree: { in: { closed: '->$T/out' }, out: { a: '' } },
        script: finding('.name("closed").size_range(SizeRange::min_only(-1, SizeUnit::BYTES))', openIn),
        error: 'Size range minimum must be non-negative',
      },
      {
        tree: leak,
        script: finding('.name("a").regex("b")', openIn),
        error: "Only one of 'name', 'iname', or 'regex'",
      },
      { tree: leak, script: finding('.regex("b").negate_name(true)', openIn), error: 'negate_name can only be used' },
      { tree: leak, script: finding('.min_depth(-1)', openIn), error: 'TryFromIntError' },
    ],
  },
  {
    operation: 'format_bytes',
    allowed: [
      { script: '[2047, 5_000_000].map(|n| format_bytes(n, Unit::KILOBYTES))', asks: [], output: '[1, 4882]' },
      { script: 'format_bytes(5_000_000, Unit::MEGABYTES) + format_bytes(3, Unit::BYTES)', asks: [], output: '7' },
    ],
    escapes: [{ tree: {}, script: 'format_bytes(-1, Unit::BYTES)', error: 'out of range integral type conversion' }],
  },
  {
    operation: 'DateTime',
    allowed: [
      {
        script:
          'let t = DateTime(2024, 2, 29, 12, 30, 15, 7); [t.year, t.month, t.day, t.hour, t.minute, t.second, t.nanosecond]',
        asks: [],
        output: '[2024, 2, 29, 12, 30, 15, 7]',
      },
      { script: 'DateTime(1970, 1, 2, 0, 0, 0, 0) == from_epoch_seconds(86400)', asks: [], output: 'true' },
    ],
    escapes: [
      { tree: {}, script: 'DateTime(2023, 2, 29, 0, 0, 0, 0)', error: 'no such date or time' },
      { tree: {}, script: 'DateTime(2023, 2, 28, 0, 0, 0, 1000000000)', error: 'no such date or time' },
    ],
  },
  {
    operation: 'from_epoch_seconds',
    allowed: [{ script: 'from_epoch_seconds(-1).to_string()', asks: [], output: '1969-12-31T23:59:59Z' }],
    escapes: [{ tree: {}, script: 'from_epoch_seconds(9223372036854775807)', error: 'no such date or time' }],
  },
  {
    operation: 'from_epoch_nanos',
    allowed: [
      { script: 'let t = from_epoch_nanos(60, 5); [t.epoch_seconds(), t.nanos()]', asks: [], output: '[60, 5]' },
    ],
    escapes: [{ tree: {}, script: 'from_epoch_nanos(0, -1)', error: 'no such date or time' }],
  },
]
