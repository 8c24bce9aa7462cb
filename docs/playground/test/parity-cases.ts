// Scripts that must come out the same in the playground and by `sallyport run`. `$T` is a folder with the tree below, in which all is
// permitted but `$T/secret`; outside of it nothing is.

import type { TreeEntry } from '../src/machine/tree.js'

export const tree: readonly TreeEntry[] = [
  { path: '/a.txt', kind: 'file', text: 'one\ntwo\nthree\n' },
  { path: '/b.txt', kind: 'file', text: 'alpha beta\nERROR gamma\nalpha, delta\n' },
  { path: '/empty.txt', kind: 'file', text: '' },
  { path: '/bytes.bin', kind: 'file', base64: '/wD+gA==' },
  { path: '/.hidden', kind: 'file', text: 'h\n' },
  { path: '/in', kind: 'directory' },
  { path: '/in/c.txt', kind: 'file', text: 'c\n' },
  { path: '/in/deep', kind: 'directory' },
  { path: '/in/deep/d.txt', kind: 'file', text: 'd\nd\n' },
  { path: '/none', kind: 'directory' },
  { path: '/secret', kind: 'directory' },
  { path: '/secret/key', kind: 'file', text: 'key\n' },
  { path: '/link', kind: 'link', target: 'a.txt' },
  { path: '/linked', kind: 'link', target: 'in' },
  { path: '/leak', kind: 'link', target: 'secret/key' },
  { path: '/dangling', kind: 'link', target: 'nowhere' },
  { path: '/locked.txt', kind: 'file', text: 'locked\n', mode: 0o400 },
]

const wide = `permit (principal, action, resource in file_system::Dir::"$T");
@id("kept") forbid (principal, action, resource in file_system::Dir::"$T/secret");`

const readOnly = `@id("reads") permit (
  principal,
  action in [file_system::Action::"open", file_system::Action::"read"],
  resource in file_system::Dir::"$T"
);`

const onlyOneFile = `permit (
  principal,
  action in [file_system::Action::"open", file_system::Action::"read"],
  resource
) when { resource == file_system::Dir::"$T" || resource == file_system::File::"$T/a.txt" };`

const asksFirst = `@approval("ask") ${wide}`

export interface ParityCase {
  readonly title: string
  readonly script: string
  readonly policy: string
}

const onDirectory = 'let d = DirConfig().path("$T").build().open(OpenDirOptions().build());\n'
const openFile = (name: string, options: string): string =>
  `${onDirectory}let f = d.open_file("${name}", OpenFileOptions()${options}.build());\n`

const helpers: readonly string[] = [
  'cat("$T/a.txt")',
  'cat([cat::number], "$T/b.txt")',
  'cat("$T/nothing.txt")',
  'cat("$T/in")',
  'cat("$T/bytes.bin")',
  'cat("$T/link")',
  'cat("$T/leak")',
  'cat("$T/linked/c.txt")',
  'cat("$T/in/../secret/key")',
  'cat("a.txt")',
  'cat("/etc/shadow")',
  'cat("/nothing/at/all")',
  'cat("/proc/self/environ")',
  'cat("$T/secret/key")',
  'cat("$T//./a.txt")',
  'cat("$T/a\\u0001b")',
  'cat("$T/a.txt/x")',
  'cat("$T/dangling")',
  'write("$T/new.txt", "new\\n"); cat("$T/new.txt")',
  'write("$T/a.txt", "four\\n"); cat("$T/a.txt")',
  'write([write::replace], "$T/a.txt", "only\\n"); cat("$T/a.txt")',
  'write("$T/none", "x")',
  'write("$T/nothing/x.txt", "x")',
  'write("$T/secret/key", "x")',
  'write("/outside.txt", "x")',
  'write([write::replace], "$T/link", "x")',
  'let names = ls("$T").keys(); names.sort(); names',
  'let names = ls([ls::all], "$T").keys(); names.sort(); names',
  'let names = ls([ls::recursive], "$T/in").keys(); names.sort(); names',
  'ls("$T/none")',
  'ls("$T/a.txt")',
  'ls("$T/secret")',
  'grep("al.*", "$T/b.txt")',
  'grep([grep::ignore_case, grep::count], "error", "$T/b.txt")',
  'grep([grep::invert, grep::line_number], "alpha", "$T/b.txt")',
  'grep("(", "$T/b.txt")',
  'tail([tail::last(1)], "$T/a.txt")',
  'tail([tail::range(1, 2)], "$T/a.txt")',
  'wc([wc::lines, wc::words, wc::bytes], "$T/b.txt")',
  'sed("alpha", "omega", "$T/b.txt")',
  'sed([sed::regex, sed::all, sed::in_place], "(t)(\\\\w)", "$2$1", "$T/a.txt"); cat("$T/a.txt")',
  'awk_field(2, " ", "$T/b.txt")',
  'cp("$T/a.txt", "$T/copy.txt"); cat("$T/copy.txt")',
  'cp("$T/a.txt", "$T/b.txt")',
  'cp([cp::force, cp::preserve], "$T/locked.txt", "$T/b.txt"); cat("$T/b.txt")',
  'cp("$T/secret/key", "$T/copy.txt")',
  'cp("$T/a.txt", "$T/secret/a.txt")',
  'mv("$T/a.txt", "$T/in/moved.txt"); cat("$T/in/moved.txt")',
  'mv([mv::backup, mv::verbose], "$T/a.txt", "$T/b.txt"); cat("$T/b.txt~")',
  'mv("$T/in", "$T/none/in"); cat("$T/none/in/deep/d.txt")',
  'mv("$T/in", "$T/in/deep/in")',
  'mv("$T/a.txt", "$T/secret/a.txt")',
  'rm("$T/a.txt"); cat("$T/a.txt")',
  'rm("$T/in")',
  'rm([rm::recursive], "$T/in"); cat("$T/in/c.txt")',
  'rm([rm::recursive], "$T")',
  'rm("$T/link"); cat("$T/a.txt")',
  'rm("$T/secret/key")',
  'mkdir("$T/made"); write("$T/made/x.txt", "x"); cat("$T/made/x.txt")',
  'mkdir("$T/one/two")',
  'mkdir([mkdir::parents], "$T/one/two"); touch("$T/one/two/x"); cat("$T/one/two/x")',
  'mkdir("$T/none")',
  'touch("$T/touched.txt"); cat("$T/touched.txt")',
  'touch("$T/secret/x")',
  'let found = find_files([glob::recursive], "*.txt", "$T"); found.sort(); found',
  'du([du::apparent_size, du::all_files], "$T/in/deep/d.txt")',
  'let sizes = du([du::summarize, du::apparent_size], "$T/none"); sizes.tree_inode_count',
]

const handles: readonly string[] = [
  `${openFile('a.txt', '.read(true)')}f.read()`,
  `${openFile('a.txt', '.read(true).write(true)')}f.write("x\\n", WriteOptions().build()); f.read()`,
  `${openFile('nothing', '.read(true)')}f.read()`,
  `${openFile('made.txt', '.read(true).write(true).create(true).permissions(0o640)')}f.write("m"); f.metadata().permissions`,
  `${openFile('link', '.read(true).follow_symlinks(true)')}f.read()`,
  `${openFile('leak', '.read(true).follow_symlinks(true)')}f.read()`,
  `${openFile('a.txt', '.read(true).write(true)')}f.write_in_place("short"); f.read()`,
  `${openFile('a.txt', '.read(true)')}f.counts().line_count`,
  `${openFile('a.txt', '.read(true)')}f.read_lines(ReadLinesOptions().start(2).count(1).build())`,
  `${openFile('a.txt', '.read(true)')}f.chmod(0o600); f.metadata().permissions`,
  `${openFile('a.txt', '.read(true)')}f.delete(DeleteFileOptions().build()); f.read()`,
  `${openFile('in', '.read(true)')}f.read()`,
  `${onDirectory}d.read_link_target("link")`,
  `${onDirectory}d.create_symlink("b.txt", "fresh", CreateSymlinkOptions().build()); d.read_link_target("fresh")`,
  `${onDirectory}let names = []; d.find(FindOptions().name("*.txt").build(), |entry| names.push(entry.name)); names.sort(); names`,
  `${onDirectory}let names = d.list_entries().keys(); names.sort(); names`,
  'let d = DirConfig().path("$T/linked").build().open(OpenDirOptions().build()); 1',
  'let d = DirConfig().path("$T/linked").build().open(OpenDirOptions().follow_symlinks(true).build()); d.open_file("c.txt", OpenFileOptions().read(true).build()).read()',
  'let d = DirConfig().path("$T/in").build().open(OpenDirOptions().build()); d.delete(DeleteDirOptions().recursive(true).build()); 1',
]

const language: readonly string[] = [
  'info("one"); warn("two"); error("three\\u001b[2J"); 40 + 2',
  'try { cat("/etc/shadow") } catch (e) { info(e.message); } "went on"',
  'let told = (); try { cat("$T/secret/key") } catch (e) { told = `${e.source} ${e.kind}: ${e.message}`; } told',
  'fn deeper(n) { deeper(n + 1) }\ndeeper(0)',
  'throw "enough"',
  'let x = 1 / 0; x',
  'nothing_known("$T")',
  'print("x")',
  'let log = cat("$T/a.txt"\n',
  'let unknown = other + 1;',
  '#{a: [1, 2.5, "x", ()], "b c": true}',
  'throw #{ kind: "mine", message: "of mine" }',
  'for name in ["a.txt", "b.txt", "c.txt"] { cat(`$T/${name}`); }',
]

const otherPolicies: readonly ParityCase[] = [
  { title: 'a write where only reading is permitted', script: 'write("$T/a.txt", "x")', policy: readOnly },
  { title: 'a removal where only reading is permitted', script: 'rm("$T/a.txt")', policy: readOnly },
  { title: 'a move where only reading is permitted', script: 'mv("$T/a.txt", "$T/in/a.txt")', policy: readOnly },
  {
    title: 'two files of which one is permitted',
    script: 'cat("$T/a.txt") + cat("$T/b.txt")',
    policy: onlyOneFile,
  },
  {
    title: 'a directory of which one file is permitted',
    script: 'ls("$T").keys().len()',
    policy: onlyOneFile,
  },
  { title: 'no policy at all', script: 'cat("$T/a.txt")', policy: '' },
  { title: 'an approval that nobody can give', script: 'cat("$T/a.txt")', policy: asksFirst },
  { title: 'a policy that does not parse', script: '1', policy: 'permit (principal, action, resource' },
  {
    title: 'a policy about an unknown action',
    script: '1',
    policy: 'permit (principal, action == file_system::Action::"reed", resource);',
  },
  {
    title: 'a policy that the schema refuses',
    script: 'cat("$T/a.txt")',
    policy: `${readOnly}\n@id("broken") forbid (principal, action == file_system::Action::"open", resource) when { context.nothing };`,
  },
]

export const parityCases: readonly ParityCase[] = [
  ...[...helpers, ...handles, ...language].map((script) => ({ title: script, script, policy: wide })),
  ...otherPolicies,
]
