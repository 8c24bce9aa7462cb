// What is tried while another process exchanges names: one round of each, in Rhai. `IN` opens the permitted directory, `IND` the one in it
// whose name is exchanged, `READ` and `BOTH` are options for its files.

export interface Race {
  readonly name: string
  /** What is in `in`, and has its name exchanged for a link to the same name in `out`, and for a FIFO. */
  readonly swaps: readonly string[]
  /** The value of a round: `false` is a lost one, as is an error. */
  readonly script: string
  /** An error with this text is a round that was won all the same. */
  readonly wins?: string
  /** What shows that the outside was reached: in a value or in an error. */
  readonly mark?: string
  /** Where a round never fails: the decision that only a won one has. */
  readonly decided?: string
  /** The file in `d` is open on both sides. */
  readonly needsOpenFiles?: true
  /** A round takes about so many times as long as the others. */
  readonly costs?: number
  /** Beside all that is below `in`. */
  readonly policy?: string
}

const processes = `permit(principal, action == file_system::Action::"open", resource == file_system::Dir::"/proc");
permit(principal, action == file_system::Action::"read", resource == file_system::Dir::"/proc");
permit(principal, action == process_system::Action::"list_fds", resource);`

const firstLine = 'read_gzip_lines(ReadLinesOptions().count(1).build())'

/** What was moved must be the file. Putting it back is a race of its own, which may be lost. */
const movedAndBack = `let text = "SECRET: another was moved"; try { text = cat("$T/in/b.txt") } catch {}
      try { mv("$T/in/b.txt", "$T/in/a.txt") } catch {} text`

const readingRaces: readonly Race[] = [
  { name: 'cat, directory swapped', swaps: ['d'], script: 'cat("$T/in/d/a.txt")' },
  { name: 'cat, file swapped', swaps: ['a.txt'], script: 'cat("$T/in/a.txt")' },
  { name: 'tail', swaps: ['d', 'a.txt'], script: 'tail("$T/in/a.txt")' },
  { name: 'grep', swaps: ['a.txt'], script: 'grep(".", "$T/in/a.txt")' },
  { name: 'ls', swaps: ['d'], script: 'ls("$T/in/d").keys()' },
  {
    name: 'find_files',
    swaps: ['d'],
    script: 'find_files([glob::recursive], "*.txt", "$T/in").len() == 2',
  },
  {
    name: 'find',
    swaps: ['d', 'a.txt'],
    script: `let seen = false;
      IN.find(FindOptions().build(), |e| { try { e.open_as_dir(OpenDirOptions().build()).list_entries(); seen = true } catch {} });
      seen`,
  },
  {
    name: 'find through links',
    swaps: ['d', 'a.txt'],
    script: `let seen = "";
      IN.find(FindOptions().name("a.txt").follow_symlinks(true).build(), |e| { try { seen += e.open_as_file(READ).read() } catch {} });
      if seen.contains("SECRET") || seen.len() == 12 { seen } else { false }`,
  },
  {
    name: 'disk_usage',
    swaps: ['d'],
    script: 'IN.disk_usage(DiskUsageOptions().all_files(true).build()).total.inode_count',
    decided: 'allow stat Dir $T/in/d',
  },
  { name: 'read of a handle', swaps: ['d', 'a.txt'], script: 'IN.open_file("a.txt", READ).read()' },
  { name: 'read of a handle in a swapped directory', swaps: ['d'], script: 'IND.open_file("a.txt", READ).read()' },
  {
    name: 'open_file through links',
    swaps: ['a.txt'],
    script: 'IN.open_file("a.txt", OpenFileOptions().read(true).follow_symlinks(true).build()).read()',
  },
  {
    name: 'open_as_file of an entry',
    swaps: ['a.txt'],
    script: 'IN.list_entries()["a.txt"].open_as_file(READ).read()',
  },
  { name: 'read_gzip_lines', swaps: ['z.gz'], script: `IN.open_file("z.gz", READ).${firstLine}` },
  {
    name: 'verify_cert',
    swaps: ['a.pem'],
    script: 'IN.open_file("a.pem", READ).verify_cert(IN.open_file("root.pem", READ)); "verification ended well"',
    wins: 'No certificates found in server certificate file',
    mark: 'verification',
  },
  {
    name: 'list_open_files',
    swaps: ['d'],
    script: `let seen = ""; for f in ProcessManager().list_open_files(LsofOptions().path("$T/in/d/a.txt").build()) { seen += f.file_path }
      if seen == "" { false } else { seen }`,
    mark: '/out/',
    needsOpenFiles: true,
    costs: 10,
    policy: processes,
  },
]

const changingRaces: readonly Race[] = [
  { name: 'append', swaps: ['d'], script: 'write("$T/in/d/a.txt", "x")' },
  { name: 'replace', swaps: ['a.txt'], script: 'write([write::replace], "$T/in/a.txt", "inside")' },
  {
    name: 'create in a swapped directory',
    swaps: ['d'],
    script: 'write([write::replace], "$T/in/d/new.txt", "inside")',
  },
  { name: 'sed in place', swaps: ['d', 'a.txt'], script: 'sed([sed::in_place], "i", "i", "$T/in/a.txt")' },
  {
    name: 'cp',
    swaps: ['d', 'a.txt'],
    script: 'cp([cp::force], "$T/in/a.txt", "$T/in/copy.txt"); cat("$T/in/copy.txt")',
  },
  { name: 'cp to a swapped name', swaps: ['d', 'a.txt'], script: 'cp([cp::force], "$T/in/fixed", "$T/in/a.txt")' },
  { name: 'mkdir', swaps: ['d'], script: 'mkdir([mkdir::parents], "$T/in/d/e/f")' },
  { name: 'touch', swaps: ['d'], script: 'touch("$T/in/d/touched")' },
  {
    name: 'chmod',
    swaps: ['d', 'a.txt'],
    script: 'IN.chmod(ChmodDirOptions().permissions(0o750).recursive(true).build())',
    decided: 'allow chmod Dir $T/in/d',
  },
  { name: 'chmod of a handle', swaps: ['a.txt'], script: 'IN.open_file("a.txt", READ).chmod(0o640)' },
  {
    name: 'set_ownership',
    swaps: ['d', 'a.txt'],
    script: 'let d = IN; d.set_ownership(SetOwnershipOptions().user(d.get_ownership().user).recursive(true).build())',
    decided: 'allow chown Dir $T/in/d',
  },
  {
    name: 'create_symlink',
    swaps: ['d'],
    script: 'IND.create_symlink("x", "made", CreateSymlinkOptions().force(true).build())',
  },
  { name: 'write of a handle', swaps: ['d', 'a.txt'], script: 'IN.open_file("a.txt", BOTH).write("inside")' },
  { name: 'write_in_place', swaps: ['d', 'a.txt'], script: 'IN.open_file("a.txt", BOTH).write_in_place("inside")' },
  {
    name: 'truncate',
    swaps: ['a.txt'],
    script: 'IN.open_file("a.txt", BOTH).truncate(TruncateOptions().size(6).build())',
  },
  {
    name: 'copy of a handle',
    swaps: ['d', 'a.txt'],
    script: `let g = IN.open_file("copy.txt", OpenFileOptions().create(true).write(true).build());
      IN.open_file("a.txt", READ).copy(g, CopyFileOptions().force(true).build()); cat("$T/in/copy.txt")`,
  },
  {
    name: 'copy to a handle in a swapped directory',
    swaps: ['d'],
    script: 'IN.open_file("fixed", READ).copy(IND.open_file("a.txt", BOTH), CopyFileOptions().force(true).build())',
  },
  {
    name: 'compress_gzip',
    swaps: ['a.txt'],
    script: `let g = IN.open_file("made.gz", OpenFileOptions().create(true).write(true).build());
      IN.open_file("a.txt", READ).compress_gzip(g, CompressGzipOptions().build()); IN.open_file("made.gz", READ).${firstLine}`,
  },
  {
    name: 'extract_archive',
    swaps: ['d'],
    script: 'IN.open_file("x.tgz", READ).extract_archive(IND, ExtractArchiveOptions().build())',
  },
  {
    name: 'extract_archive above a swapped directory',
    swaps: ['d'],
    script: `try { rm("$T/in/d/made.txt") } catch {}
      IN.open_file("x.tgz", READ).extract_archive(IN, ExtractArchiveOptions().build()); cat("$T/in/d/made.txt")`,
  },
  {
    name: 'moving follows the object that was asked about',
    swaps: ['a.txt'],
    script: `mv("$T/in/a.txt", "$T/in/b.txt"); ${movedAndBack}`,
  },
  {
    name: 'move of a handle',
    swaps: ['a.txt'],
    script: `let d = IN; d.open_file("a.txt", READ).move(d, "b.txt", MoveOptions().build());
      ${movedAndBack}`,
  },
  {
    name: 'a directory that is swapped for a link is never moved in its place',
    swaps: ['d'],
    // Putting it back is a race of its own: what it leaves is removed.
    script: `let d = IN; try { rm("$T/in/moved") } catch {}
      let text = d.move(IND, d, "moved", MoveOptions().build()).open_file("a.txt", READ).read();
      try { d.move(DirConfig().path("$T/in/moved").build().open(OpenDirOptions().build()), d, "d", MoveOptions().build()) } catch {}
      text`,
  },
]

export const races: readonly Race[] = [...readingRaces, ...changingRaces]
