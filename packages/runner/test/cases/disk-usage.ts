// Cases of disk_usage and du. Sizes of content are used where numbers are compared: space on disk differs by file system.

import { leak, type OperationCases } from './case.js'

const open = 'let d = DirConfig().path("$T").build().open(OpenDirOptions().build());'
const openIn = open.replace('$T', '$T/in')
const tree = { a: '12345', l: '->a', s: { b: '123', c: { d: '' } } }
const file = (name: string): string[] => [`open File $T/${name}`, `stat File $T/${name}`]
const below = [
  'stat Dir $T',
  'read Dir $T',
  ...file('a'),
  ...file('l'),
  'open Dir $T/s',
  'stat Dir $T/s',
  'read Dir $T/s',
  ...file('s/b'),
  'open Dir $T/s/c',
  'stat Dir $T/s/c',
  'read Dir $T/s/c',
  ...file('s/c/d'),
]
const optional = below.slice(1)
const openFile = `${open} let f = d.open_file("a", OpenFileOptions().read(true).build());`
export const diskUsageCases: readonly OperationCases[] = [
  {
    operation: 'RcFileHandle.disk_usage',
    allowed: [
      {
        tree: { a: '12345' },
        script: `${openFile} let e = f.disk_usage(DiskUsageOptions().apparent_size(true).build());
          let o = f.disk_usage(DiskUsageOptions().build());
          [e.size_bytes, e.inode_count, e.path.ends_with("/a"), o.size_bytes == f.metadata().allocated_size()]`,
        asks: ['open Dir $T', 'open File $T/a', 'stat File $T/a', 'stat File $T/a', 'stat File $T/a'],
        output: '[5, 1, true, true]',
      },
    ],
    escapes: [
      {
        tree: leak,
        script: `${openIn} d.open_file("link", OpenFileOptions().read(true).build()).disk_usage(DiskUsageOptions().build())`,
        error: 'symbolic link',
      },
    ],
  },
  {
    operation: 'RcDirHandle.disk_usage',
    allowed: [
      {
        tree,
        script: `${open} let r = d.disk_usage(DiskUsageOptions().apparent_size(true).build());
          [r.entries.map(|e| e.path.split("/")[-1] + " " + e.inode_count).filter(|t| !t.starts_with("sallyport")),
           r.entries[2].inode_count, r.total.to_map().inode_count, r.entries[2].size_bytes == r.total.size_bytes, r.largest_subdir_handle]`,
        asks: ['open Dir $T', ...below],
        optional,
        output: '[["c 2", "s 4"], 6, 6, true, ()]',
      },
      {
        tree: { f: '123', s: { g: '1' }, t: {} },
        script: `${open} let r = d.disk_usage(DiskUsageOptions().all_files(true).apparent_size(true).max_depth(1).track_largest_subdir(true).build());
          [r.entries.map(|e| e.path.split("/")[-1])[0], r.entries.len(), r.entries[0].size_bytes, r.largest_subdir_handle.list_entries().keys()]`,
        asks: [
          'open Dir $T',
          'stat Dir $T',
          'read Dir $T',
          ...file('f'),
          'open Dir $T/s',
          'stat Dir $T/s',
          'read Dir $T/s',
          ...file('s/g'),
          'open Dir $T/t',
          'stat Dir $T/t',
          'read Dir $T/t',
          'read Dir $T/s',
        ],
        optional: [
          'read Dir $T',
          ...file('f'),
          'open Dir $T/s',
          'stat Dir $T/s',
          'read Dir $T/s',
          ...file('s/g'),
          'open Dir $T/t',
          'stat Dir $T/t',
          'read Dir $T/t',
        ],
        output: '["f", 4, 3, ["g"]]',
      },
      {
        tree: { f: '', s: { g: '' } },
        script: `${open} d.disk_usage(DiskUsageOptions().summarize(true).build()).entries.map(|e| e.to_map().inode_count)`,
        asks: [
          'open Dir $T',
          'stat Dir $T',
          'read Dir $T',
          ...file('f'),
          'open Dir $T/s',
          'stat Dir $T/s',
          'read Dir $T/s',
          ...file('s/g'),
        ],
        optional: ['read Dir $T', ...file('f'), 'open Dir $T/s', 'stat Dir $T/s', 'read Dir $T/s', ...file('s/g')],
        output: '[4]',
      },
    ],
    escapes: [
      {
        tree: leak,
        script: `${openIn} if d.disk_usage(DiskUsageOptions().build()).total.inode_count != 1 { throw "counted" }`,
      },
      {
        tree: leak,
        script: `${open.replace('$T', '$T/out')} d.disk_usage(DiskUsageOptions().build())`,
        error: 'Permission denied',
      },
      {
        tree: leak,
        script: 'DiskUsageOptions().summarize(true).all_files(true).build()',
        error: 'cannot both summarize and show all entries',
      },
    ],
  },
  {
    operation: 'du',
    allowed: [
      {
        tree,
        script: `let r = du([du::apparent_size], "$T"); let rows = r.entries;
          [rows.len(), r.total_inode_count, r.tree_inode_count, r.total_size_bytes == rows[0].size_bytes + rows[1].size_bytes + rows[2].size_bytes,
           r.tree_size_bytes == rows[2].size_bytes, rows[0].keys()]`,
        asks: ['open Dir $T', ...below],
        optional,
        output: '[3, 12, 6, true, true, ["inode_count", "path", "size_bytes"]]',
      },
      {
        tree: { f: 'abc' },
        script:
          'let r = du([du::a, du::apparent_size, du::d(1)], "$T"); [r.entries[0].path == "$T/f", r.entries[0].size_bytes, r.entries.len()]',
        asks: ['open Dir $T', 'stat Dir $T', 'read Dir $T', ...file('f')],
        optional: ['read Dir $T', ...file('f')],
        output: '[true, 3, 2]',
      },
      {
        tree: { real: {}, link: '->$T/real' },
        script: 'du([du::summarize], "$T/link").entries.len()',
        asks: ['open Dir $T/link', 'open Dir $T/real', 'stat Dir $T/real', 'read Dir $T/real'],
        optional: ['read Dir $T/real'],
        output: '1',
      },
    ],
    escapes: [
      { tree: leak, script: 'du("$T/in/linked")', error: 'Runtime error: Permission denied' },
      { tree: leak, script: 'du("$T/out")', error: 'Permission denied' },
      { tree: leak, script: 'du("$T/in/nothing")', error: 'Runtime error: No such file or directory (os error 2)' },
      { tree: leak, script: 'du([du::s, du::a], "$T/in")', error: 'cannot both summarize' },
      { tree: leak, script: 'if du("$T/in").tree_inode_count != 1 { throw "counted" }' },
    ],
  },
]
