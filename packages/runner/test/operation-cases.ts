// Every operation: allowed, denied, escape. `$T` is a fresh folder; `asks` are all authorizations in order, so the denied
// cases (each of them missing in turn) are made from the allowed one.

import { archiveCases } from './cases/archives.js'
import { awkCases } from './cases/awk.js'
import { leak, type OperationCases } from './cases/case.js'
import { certificateCases } from './cases/certificates.js'
import { coreDumpCases } from './cases/core-dump.js'
import { dateTimeCases } from './cases/date-time.js'
import { diskCases } from './cases/disk.js'
import { diskUsageCases } from './cases/disk-usage.js'
import { elfCases } from './cases/elf.js'
import { executeCases } from './cases/execute.js'
import { fileReadCases } from './cases/file-reads.js'
import { fileWriteCases } from './cases/file-writes.js'
import { findCases } from './cases/find.js'
import { gzipCases } from './cases/gzip.js'
import { moveDirectoryCases } from './cases/move-directory.js'
import { networkCases } from './cases/network.js'
import { ownershipCases } from './cases/ownership.js'
import { processCases } from './cases/processes.js'
import { serviceCases } from './cases/services.js'
import { systemCases } from './cases/system.js'

const file = { 'a.txt': 'one\ntwo\nthree\n' }
const readAsks = ['open Dir $T', 'open File $T/a.txt', 'read File $T/a.txt']
const isLink = 'file is a symbolic link'

export const operationCases: readonly OperationCases[] = [
  {
    operation: 'cat',
    allowed: [
      { tree: file, script: 'cat("$T/a.txt")', asks: readAsks, output: 'one\ntwo\nthree\n' },
      {
        tree: file,
        script: 'cat([cat::number], "$T/a.txt")',
        asks: readAsks,
        output: '     1\tone\n     2\ttwo\n     3\tthree',
      },
      { tree: file, script: 'cat("$T//./a.txt")', asks: readAsks, output: 'one\ntwo\nthree\n' },
    ],
    escapes: [
      { tree: leak, script: 'cat("$T/in/link")', error: isLink },
      { tree: leak, script: 'cat("$T/in/linked/secret.txt")', error: 'Permission denied' },
      { tree: leak, script: 'cat("$T/in/../out/secret.txt")', error: 'Path traversal detected' },
      { tree: leak, script: 'cat("in/a.txt")', error: 'Path is not absolute' },
      { tree: leak, script: 'cat("/proc/self/cwd/x")', error: 'Permission denied' },
    ],
  },
  {
    operation: 'write',
    allowed: [
      {
        script: 'write("$T/n.txt", "new")',
        asks: ['open Dir $T', 'open File $T/n.txt', 'create File $T/n.txt', 'write File $T/n.txt'],
        output: '',
        after: { 'n.txt': 'new' },
      },
      {
        tree: file,
        script: 'write("$T/a.txt", "four")',
        asks: ['open Dir $T', 'open File $T/a.txt', 'create File $T/a.txt', 'write File $T/a.txt'],
        output: '',
        after: { 'a.txt': 'one\ntwo\nthree\nfour' },
      },
      {
        tree: file,
        script: 'write([write::replace], "$T/a.txt", "x")',
        asks: ['open Dir $T', 'open File $T/a.txt', 'create File $T/a.txt', 'write File $T/a.txt'],
        output: '',
        after: { 'a.txt': 'x' },
      },
    ],
    escapes: [
      { tree: leak, script: 'write("$T/in/link", "x")', error: isLink },
      { tree: leak, script: 'write([write::r], "$T/in/link", "x")', error: isLink },
      { tree: leak, script: 'write("$T/in/linked/new.txt", "x")', error: 'Permission denied' },
    ],
  },
  {
    operation: 'ls',
    allowed: [
      {
        tree: { ...file, '.hidden': '', sub: {} },
        script: 'ls("$T").keys()',
        asks: ['open Dir $T', 'read Dir $T'],
        output: '["a.txt", "sub"]',
      },
      {
        tree: { ...file, '.hidden': '' },
        script: 'ls([ls::all], "$T").keys()',
        asks: ['open Dir $T', 'read Dir $T'],
        output: '[".hidden", "a.txt"]',
      },
      {
        tree: { sub: file },
        script: 'ls([ls::R], "$T").keys()',
        asks: ['open Dir $T', 'read Dir $T', 'open Dir $T/sub', 'read Dir $T/sub'],
        output: '["sub", "sub/a.txt"]',
      },
      {
        tree: { real: file, link: '->$T/real' },
        script: 'ls("$T/link").keys()',
        asks: ['open Dir $T/link', 'open Dir $T/real', 'read Dir $T/real'],
        output: '["a.txt"]',
      },
    ],
    escapes: [
      { tree: leak, script: 'ls("$T/out")', error: 'Permission denied' },
      { tree: leak, script: 'ls("$T/in/linked")', error: 'Permission denied' },
      { tree: leak, script: 'ls([ls::R], "$T/in").keys().map(|k| k.contains("secret")).contains(true).to_string()' },
    ],
  },
  {
    operation: 'grep',
    allowed: [
      { tree: file, script: 'grep("^t", "$T/a.txt")', asks: readAsks, output: '["two", "three"]' },
      { tree: file, script: 'grep([grep::v, grep::n], "^t", "$T/a.txt")', asks: readAsks, output: '["1:one"]' },
      { tree: file, script: 'grep([grep::i, grep::c], "T", "$T/a.txt")', asks: readAsks, output: '["2"]' },
      { tree: file, script: 'grep([grep::max_count(1)], "t", "$T/a.txt")', asks: readAsks, output: '["two"]' },
    ],
    escapes: [{ tree: leak, script: 'grep("s", "$T/in/link")', error: isLink }],
  },
  {
    operation: 'tail',
    allowed: [
      { tree: file, script: 'tail("$T/a.txt")', asks: readAsks, output: '["one", "two", "three"]' },
      { tree: file, script: 'tail([tail::n(-1)], "$T/a.txt")', asks: readAsks, output: '["three"]' },
      { tree: file, script: 'tail([tail::n(1)], "$T/a.txt")', asks: readAsks, output: '["one"]' },
      { tree: file, script: 'tail([tail::from(2)], "$T/a.txt")', asks: readAsks, output: '["two", "three"]' },
      { tree: file, script: 'tail([tail::range(2, 2)], "$T/a.txt")', asks: readAsks, output: '["two"]' },
      { tree: file, script: 'tail([tail::last(2)], "$T/a.txt")', asks: readAsks, output: '["two", "three"]' },
    ],
    escapes: [{ tree: leak, script: 'tail("$T/in/link")', error: isLink }],
  },
  {
    operation: 'sed',
    allowed: [
      { tree: file, script: 'sed("t", "T", "$T/a.txt")', asks: readAsks, output: 'one\nTwo\nthree\n' },
      {
        tree: file,
        script: 'sed([sed::regex, sed::g], "(o|h)", "<$1>", "$T/a.txt")',
        asks: readAsks,
        output: '<o>ne\ntw<o>\nt<h>ree\n',
      },
      {
        tree: file,
        script: 'sed([sed::i, sed::all], "t", "T", "$T/a.txt").len()',
        asks: [...readAsks, 'write File $T/a.txt'],
        output: '14',
        after: { 'a.txt': 'one\nTwo\nThree\n' },
      },
    ],
    escapes: [{ tree: leak, script: 'sed([sed::i], "secret", "x", "$T/in/link")', error: isLink }],
  },
  {
    operation: 'rm',
    allowed: [
      {
        tree: file,
        script: 'rm("$T/a.txt")',
        asks: ['open Dir $T', 'open File $T/a.txt', 'delete File $T/a.txt'],
        output: '',
        after: {},
      },
      {
        tree: { keep: '', d: {} },
        script: 'rm("$T/d")',
        asks: ['open Dir $T/d', 'delete Dir $T/d'],
        output: '',
        after: { keep: '' },
      },
      {
        tree: { d: { a: 'A', e: { b: 'B' }, link: '->$T/nowhere' } },
        script: 'rm([rm::r], "$T/d")',
        asks: [
          'open Dir $T/d',
          'delete Dir $T/d',
          'delete File $T/d/a',
          'delete Dir $T/d/e',
          'delete File $T/d/link',
          'delete File $T/d/e/b',
        ],
        output: '',
        after: {},
      },
    ],
    escapes: [
      { tree: leak, script: 'rm("$T/in/link")', error: isLink },
      { tree: leak, script: 'rm([rm::r], "$T/in/linked")', error: isLink },
      { tree: leak, script: 'rm("$T/in/linked/secret.txt")', error: 'Permission denied' },
      { tree: { in: { d: { linked: '->$T/out' } }, out: { 'secret.txt': 's' } }, script: 'rm([rm::r], "$T/in/d")' },
    ],
  },
  {
    operation: 'cp',
    allowed: [
      {
        tree: file,
        script: 'cp("$T/a.txt", "$T/b.txt")',
        asks: [
          'open Dir $T',
          'open File $T/a.txt',
          'open Dir $T',
          'open File $T/b.txt',
          'create File $T/b.txt',
          'read File $T/a.txt',
          'write File $T/b.txt',
        ],
        output: '',
        after: { 'a.txt': 'one\ntwo\nthree\n', 'b.txt': 'one\ntwo\nthree\n' },
      },
    ],
    escapes: [
      { tree: leak, script: 'cp("$T/in/link", "$T/in/copy")', error: isLink },
      {
        tree: { ...leak, in: { a: 'x', link: '->$T/out/secret.txt' } },
        script: 'cp([cp::f], "$T/in/a", "$T/in/link")',
        error: isLink,
      },
      { tree: { ...leak, in: { a: 'x' } }, script: 'cp("$T/in/a", "$T/out/b")', error: 'Permission denied' },
    ],
  },
  {
    operation: 'mv',
    allowed: [
      {
        tree: file,
        script: 'mv("$T/a.txt", "$T/b.txt")',
        asks: [
          'open Dir $T',
          'open File $T/a.txt',
          'open Dir $T',
          'move File $T/a.txt',
          'create File $T/b.txt',
          'open File $T/b.txt',
        ],
        output: '',
        after: { 'b.txt': 'one\ntwo\nthree\n' },
      },
      {
        tree: { a: 'A', b: 'B' },
        script: 'mv([mv::backup], "$T/a", "$T/b")',
        asks: [
          'open Dir $T',
          'open File $T/a',
          'open Dir $T',
          'move File $T/a',
          'create File $T/b',
          'open File $T/b',
          'write File $T/b',
          'move File $T/b',
          'create File $T/b~',
        ],
        output: '',
        after: { b: 'A', 'b~': 'B' },
      },
    ],
    escapes: [
      { tree: { ...leak, in: { a: 'x' } }, script: 'mv("$T/in/a", "$T/out/b")', error: 'Permission denied' },
      { tree: leak, script: 'mv("$T/in/link", "$T/in/moved")', error: isLink },
      {
        tree: { ...leak, in: { a: 'x', linked: '->$T/out' } },
        script: 'mv("$T/in/a", "$T/in/linked/b")',
        error: 'Not a directory',
      },
    ],
  },
  {
    operation: 'mkdir',
    allowed: [
      { script: 'mkdir("$T/d")', asks: ['open Dir $T', 'create Dir $T/d'], output: '', after: { d: {} } },
      {
        script: 'mkdir([mkdir::p], "$T/d/e")',
        asks: ['create Dir $T/d/e', 'open Dir $T', 'create Dir $T/d', 'create Dir $T/d/e'],
        output: '',
        after: { d: { e: {} } },
      },
    ],
    escapes: [
      { tree: leak, script: 'mkdir("$T/in/linked/d")', error: 'Permission denied' },
      { tree: leak, script: 'mkdir([mkdir::p], "$T/in/linked/d/e")', error: 'Permission denied' },
    ],
  },
  {
    operation: 'touch',
    allowed: [
      {
        script: 'touch("$T/t")',
        asks: ['open Dir $T', 'open File $T/t', 'create File $T/t'],
        output: '',
        after: { t: '' },
      },
    ],
    escapes: [
      { tree: leak, script: 'touch("$T/in/linked/t")', error: 'Not a directory' },
      { tree: leak, script: 'touch("$T/in/link")', error: isLink },
    ],
  },
  {
    operation: 'wc',
    allowed: [
      { tree: file, script: 'wc("$T/a.txt")', asks: readAsks, output: '#{"bytes": 14, "lines": 3, "words": 3}' },
      { tree: file, script: 'wc([wc::lines], "$T/a.txt")', asks: readAsks, output: '#{"lines": 3}' },
    ],
    escapes: [{ tree: leak, script: 'wc("$T/in/link")', error: isLink }],
  },
  {
    operation: 'seq',
    allowed: [
      { script: 'seq(1, 4)', asks: [], output: '[1, 2, 3, 4]' },
      { script: 'seq([seq::step(-2)], 5, 1)', asks: [], output: '[5, 3, 1]' },
      { script: 'seq(3, 1)', asks: [], output: '[]' },
    ],
    escapes: [{ tree: {}, script: 'seq([seq::step(0)], 1, 2)', error: 'step cannot be zero' }],
  },
  {
    operation: 'find_files',
    allowed: [
      {
        tree: { 'a.log': '', 'b.txt': '', sub: { 'c.log': '' } },
        script: 'find_files("*.log", "$T")',
        asks: ['open Dir $T', 'read Dir $T', 'open Dir $T/sub'],
        output: '["a.log"]',
      },
      {
        tree: { 'a.log': '', sub: { 'c.log': '' } },
        script: 'find_files([glob::r], "*.log", "$T")',
        asks: ['open Dir $T', 'read Dir $T', 'open Dir $T/sub', 'read Dir $T/sub'],
        output: '["a.log", "c.log"]',
      },
    ],
    escapes: [{ tree: leak, script: 'if find_files([glob::r], "secret*", "$T/in").len() > 0 { throw "escaped" }' }],
  },
  {
    operation: 'open',
    allowed: [
      {
        script: 'DirConfig().path("$T").build().open(OpenDirOptions().build()); 1',
        asks: ['open Dir $T'],
        output: '1',
      },
      {
        script: 'DirConfig().path("$T/n").build().open(OpenDirOptions().create(true).build()); 1',
        asks: ['open Dir $T/n', 'create Dir $T/n', 'create Dir $T/n'],
        output: '1',
        after: { n: {} },
      },
      {
        tree: { real: {}, link: '->$T/real' },
        script: 'DirConfig().path("$T/link").build().open(OpenDirOptions().follow_symlinks(true).build()); 1',
        asks: ['open Dir $T/link', 'open Dir $T/real'],
        output: '1',
      },
    ],
    escapes: [
      {
        tree: leak,
        script: 'DirConfig().path("$T/in/linked").build().open(OpenDirOptions().build())',
        error: 'Not a directory',
      },
      {
        tree: leak,
        script: 'DirConfig().path("$T/in/linked").build().open(OpenDirOptions().follow_symlinks(true).build())',
        error: 'Permission denied',
      },
    ],
  },
  {
    operation: 'open_file',
    allowed: [
      {
        tree: file,
        script:
          'let d = DirConfig().path("$T").build().open(OpenDirOptions().build()); d.open_file("a.txt", OpenFileOptions().read(true).build()); 1',
        asks: ['open Dir $T', 'open File $T/a.txt'],
        output: '1',
      },
      {
        script:
          'let d = DirConfig().path("$T").build().open(OpenDirOptions().build()); d.open_file("n", OpenFileOptions().create(true).build()); 1',
        asks: ['open Dir $T', 'open File $T/n', 'create File $T/n'],
        output: '1',
        after: { n: '' },
      },
    ],
    escapes: [
      {
        tree: leak,
        script:
          'let d = DirConfig().path("$T/in").build().open(OpenDirOptions().build()); d.open_file("link", OpenFileOptions().read(true).follow_symlinks(true).build())',
        error: 'Permission denied',
      },
      {
        tree: leak,
        script:
          'let d = DirConfig().path("$T/in").build().open(OpenDirOptions().build()); d.open_file("../out/secret.txt", OpenFileOptions().read(true).build())',
        error: 'Path traversal detected',
      },
    ],
  },
  {
    operation: 'list_entries',
    allowed: [
      {
        tree: { ...file, '.h': '' },
        script: 'let d = DirConfig().path("$T").build().open(OpenDirOptions().build()); d.list_entries().keys()',
        asks: ['open Dir $T', 'read Dir $T'],
        output: '[".h", "a.txt"]',
      },
    ],
    escapes: [
      {
        tree: leak,
        script:
          'let d = DirConfig().path("$T/in").build().open(OpenDirOptions().build()); d.list_entries()["linked"].open_as_dir(OpenDirOptions().build())',
        error: 'Permission denied',
      },
    ],
  },
  {
    operation: 'RcDirHandle.metadata',
    allowed: [
      {
        script:
          'let d = DirConfig().path("$T").build().open(OpenDirOptions().build()); d.metadata().type() == EntryType::DIR',
        asks: ['open Dir $T', 'stat Dir $T'],
        output: 'true',
      },
    ],
    escapes: [
      {
        tree: leak,
        script: 'DirConfig().path("$T/out").build().open(OpenDirOptions().build()).metadata()',
        error: 'Permission denied',
      },
    ],
  },
  {
    operation: 'RcDirHandle.delete',
    allowed: [
      {
        tree: { d: { a: '', e: { b: '' } } },
        script:
          'let d = DirConfig().path("$T/d").build().open(OpenDirOptions().build()); d.delete(DeleteDirOptions().recursive(true).build())',
        asks: ['open Dir $T/d', 'delete Dir $T/d', 'delete File $T/d/a', 'delete Dir $T/d/e', 'delete File $T/d/e/b'],
        output: '',
        after: {},
      },
    ],
    escapes: [
      {
        tree: { in: { linked: '->$T/out' }, out: { 'secret.txt': 's' } },
        script:
          'let d = DirConfig().path("$T/in").build().open(OpenDirOptions().build()); d.delete(DeleteDirOptions().recursive(true).build())',
      },
    ],
  },
  {
    operation: 'RcFileHandle.read',
    allowed: [
      {
        tree: file,
        script:
          'let d = DirConfig().path("$T").build().open(OpenDirOptions().build()); d.open_file("a.txt", OpenFileOptions().read(true).build()).read()',
        asks: ['open Dir $T', 'open File $T/a.txt', 'read File $T/a.txt'],
        output: 'one\ntwo\nthree\n',
      },
    ],
    escapes: [
      {
        tree: { in: { a: 'x' } },
        script:
          'let d = DirConfig().path("$T/in").build().open(OpenDirOptions().build()); d.open_file("a", OpenFileOptions().write(true).build()).read()',
        error: 'Bad file descriptor',
      },
    ],
  },
  {
    operation: 'RcFileHandle.write',
    allowed: [
      {
        tree: file,
        script:
          'let d = DirConfig().path("$T").build().open(OpenDirOptions().build()); d.open_file("a.txt", OpenFileOptions().write(true).build()).write("x"); 1',
        asks: ['open Dir $T', 'open File $T/a.txt', 'write File $T/a.txt'],
        output: '1',
        after: { 'a.txt': 'x' },
      },
      {
        tree: file,
        script:
          'let d = DirConfig().path("$T").build().open(OpenDirOptions().build()); d.open_file("a.txt", OpenFileOptions().write(true).build()).write("x", WriteOptions().build()); 1',
        asks: ['open Dir $T', 'open File $T/a.txt', 'write File $T/a.txt'],
        output: '1',
        after: { 'a.txt': 'x' },
      },
    ],
    escapes: [
      {
        tree: { in: { a: 'x' } },
        script:
          'let d = DirConfig().path("$T/in").build().open(OpenDirOptions().build()); d.open_file("a", OpenFileOptions().read(true).build()).write("y")',
        error: 'without opening it with the write option',
      },
    ],
  },
  {
    operation: 'RcFileHandle.metadata',
    allowed: [
      {
        tree: file,
        script:
          'let d = DirConfig().path("$T").build().open(OpenDirOptions().build()); d.open_file("a.txt", OpenFileOptions().read(true).build()).metadata().file_size()',
        asks: ['open Dir $T', 'open File $T/a.txt', 'stat File $T/a.txt'],
        output: '14',
      },
    ],
    escapes: [
      {
        tree: leak,
        script:
          'let d = DirConfig().path("$T/in").build().open(OpenDirOptions().build()); d.open_file("link", OpenFileOptions().read(true).build()).metadata()',
        error: isLink,
      },
    ],
  },
  {
    operation: 'RcFileHandle.delete',
    allowed: [
      {
        tree: file,
        script:
          'let d = DirConfig().path("$T").build().open(OpenDirOptions().build()); d.open_file("a.txt", OpenFileOptions().read(true).build()).delete(DeleteFileOptions().build())',
        asks: ['open Dir $T', 'open File $T/a.txt', 'delete File $T/a.txt'],
        output: '',
        after: {},
      },
    ],
    escapes: [
      {
        tree: leak,
        script:
          'let d = DirConfig().path("$T/in").build().open(OpenDirOptions().build()); d.open_file("link", OpenFileOptions().read(true).build()).delete(DeleteFileOptions().build())',
        error: isLink,
      },
    ],
  },
  {
    operation: 'open_as_file',
    allowed: [
      {
        tree: file,
        script: 'ls("$T")["a.txt"].open_as_file(OpenFileOptions().read(true).build()); 1',
        asks: ['open Dir $T', 'read Dir $T', 'open File $T/a.txt'],
        output: '1',
      },
    ],
    escapes: [
      { tree: leak, script: 'ls("$T/in").link.open_as_file(OpenFileOptions().read(true).build())', error: isLink },
    ],
  },
  {
    operation: 'open_as_dir',
    allowed: [
      {
        tree: { d: {} },
        script: 'ls("$T").d.open_as_dir(OpenDirOptions().build()); 1',
        asks: ['open Dir $T', 'read Dir $T', 'open Dir $T/d'],
        output: '1',
      },
    ],
    escapes: [
      { tree: leak, script: 'ls("$T/in").linked.open_as_dir(OpenDirOptions().build())', error: 'Permission denied' },
    ],
  },
  {
    operation: 'DirEntry.metadata',
    allowed: [
      {
        tree: file,
        script: 'ls("$T")["a.txt"].metadata().file_size()',
        asks: ['open Dir $T', 'read Dir $T', 'open File $T/a.txt', 'stat File $T/a.txt'],
        output: '14',
      },
    ],
    escapes: [
      { tree: leak, script: 'if ls("$T/in").link.metadata().type() != EntryType::SYMLINK { throw "followed" }' },
    ],
  },
  ...awkCases,
  ...findCases,
  ...dateTimeCases,
  ...ownershipCases,
  ...diskUsageCases,
  ...moveDirectoryCases,
  ...fileReadCases,
  ...fileWriteCases,
  ...gzipCases,
  ...archiveCases,
  ...elfCases,
  ...executeCases,
  ...coreDumpCases,
  ...certificateCases,
  ...systemCases,
  ...networkCases,
  ...serviceCases,
  ...processCases,
  ...diskCases,
]
