// CWE-22. Source: what a request, a message or an upload's name brings; sink: the path of a file. `path.join` and `path.normalize`
// resolve `..` and so make it no safer; a prefix check after `path.resolve` does.

import type { Rule } from '../../rule.js'
import type { FromCallers } from '../../taint/specification.js'
import { java } from './java.js'
import { python } from './python.js'

const modules = '{fs,fs/promises,fs-extra,graceful-fs}'
const onePath = [
  ...['readFile', 'readFileSync', 'createReadStream', 'writeFile', 'writeFileSync', 'createWriteStream', 'appendFile'],
  ...['appendFileSync', 'open', 'openSync', 'unlink', 'unlinkSync', 'rm', 'rmSync', 'rmdir', 'rmdirSync', 'truncate'],
  ...['readdir', 'readdirSync', 'opendir', 'chmod', 'chmodSync', 'chown', 'readlink'],
  ...['remove', 'removeSync', 'outputFile', 'outputFileSync', 'readJson', 'readJsonSync', 'writeJson', 'outputJson'],
  ...['emptyDir', 'ensureFile'],
]
const folders = ['mkdir', 'mkdirSync', 'ensureDir', 'ensureDirSync', 'mkdirp', 'mkdirpSync']
const twoPaths = [
  ...['copyFile', 'copyFileSync', 'rename', 'renameSync', 'cp', 'cpSync', 'link', 'linkSync', 'symlink'],
  ...['symlinkSync', 'copy', 'copySync', 'move', 'moveSync'],
]
const deno = [
  ...['readFile', 'readFileSync', 'readTextFile', 'readTextFileSync', 'writeFile', 'writeFileSync', 'writeTextFile'],
  ...['writeTextFileSync', 'open', 'openSync', 'create', 'remove', 'removeSync', 'readDir', 'readDirSync', 'mkdir'],
]

/** A name below a folder is meant to stay there; who takes a path takes any. */
const fromCallers: FromCallers = {
  confidence: 'low',
  as: 'below',
  purpose:
    'path|file|dir|command|cmd|^[pfd]$|folder|root|base|cwd|dest|^(?:src|source|target|to|from|input|output|out|entry|module|pattern|glob|prefix|suffix|ext|extension)s?$|(?:Src|Dest|Target|Root|Base|Cwd)$',
}

export const pathTraversal: Rule = {
  id: 'path-traversal',
  aliases: [],
  weaknessClass: 'path-traversal',
  cwe: ['CWE-22', 'CWE-23', 'CWE-73'],
  severity: 'high',
  title: 'File path built from untrusted data',
  summary:
    'With `../` or an absolute path, a request reads, overwrites or deletes files outside the folder that was meant.',
  recommendation:
    'Take only the last part with `path.basename`, look the file up in a list, or resolve the path and refuse it unless it starts with the folder and a separator; give `root` to `sendFile`.',
  candidates: [
    {
      label: 'file whose path is not constant',
      literals: ['readFile', 'createReadStream', 'writeFile', 'createWriteStream', 'appendFile', 'unlink', 'readdir'],
      pattern:
        '\\b(?:readFile|createReadStream|writeFile|createWriteStream|appendFile|unlink|readdir)(?:Sync)?\\(\\s*(?:`[^`]*\\$\\{|[A-Za-z_]|[\'"][^\'"]*[\'"]\\s*\\+)',
    },
    {
      label: 'file system call whose path is not constant',
      literals: ['fs.', 'fsp.', 'fse.', 'fsPromises.'],
      pattern:
        '\\b(?:fs|fsp|fse|fsPromises)\\.(?:promises\\.)?(?:open|rm|rmdir|mkdir|copyFile|rename|cp|link|symlink|remove|copy|move|outputFile|chmod)(?:Sync)?\\(\\s*(?:`[^`]*\\$\\{|[A-Za-z_]|[\'"][^\'"]*[\'"]\\s*\\+)',
    },
    {
      label: 'file sent to the client',
      literals: ['sendFile(', 'download(', 'sendfile('],
      pattern: '\\.(?:sendFile|sendfile|download)\\(\\s*[^\\s\'")]',
    },
    {
      label: 'path joined with a part of a request',
      literals: ['join(', 'resolve('],
      pattern: '\\b(?:join|resolve)\\([^)]*\\b(?:req|request|ctx|params|query|originalname|filename|fileName)\\b',
    },
  ],
  languages: { python, java },
  taint: {
    sources: 'untrusted',
    records: 'followed',
    signs: '/',
    sinks: [
      {
        kind: 'call',
        what: 'the path of a file',
        fromCallers,
        callee: [`${modules}#{,promises.}{${onePath.join(',')}}`],
        arguments: [{ argument: 0 }],
      },
      {
        kind: 'call',
        what: 'the path of a folder',
        isMinor: true,
        fromCallers,
        callee: [
          `${modules}#{,promises.}{${folders.join(',')}}`,
          '{mkdirp,make-dir}#{,sync,mkdirp,mkdirpSync,makeDirectory,makeDirectorySync}',
        ],
        arguments: [{ argument: 0 }],
      },
      {
        kind: 'call',
        what: 'the path of a file',
        fromCallers,
        callee: [`${modules}#{,promises.}{${twoPaths.join(',')}}`],
        arguments: [{ argument: 0 }, { argument: 1 }],
      },
      {
        kind: 'call',
        what: 'the path of a file',
        fromCallers,
        callee: [
          'global#Bun.{file,write}',
          `global#Deno.{${deno.join(',')}}`,
          '{rimraf,del}#{,sync,rimraf,deleteAsync,deleteSync}',
          'jsonfile#{readFile,readFileSync,writeFile,writeFileSync}',
          'archiver#().{file,directory}',
        ],
        arguments: [{ argument: 0 }],
      },
      {
        kind: 'call',
        what: 'the path of a file',
        fromCallers,
        callee: ['global#Deno.{copyFile,copyFileSync,rename,renameSync,link,linkSync,symlink,symlinkSync}'],
        arguments: [{ argument: 0 }, { argument: 1 }],
      },
      {
        kind: 'call',
        what: 'the folder whose files are sent',
        callee: ['express#static', '{serve-static,koa-static,serve-index}#'],
        arguments: [{ argument: 0 }],
      },
      {
        kind: 'call',
        what: 'the path of a file that is sent',
        callee: ['send#'],
        arguments: [{ argument: 1 }],
        unless: [{ argument: 2, path: ['root'], is: 'present' }],
      },
      {
        kind: 'call',
        what: 'the pattern of the files',
        confidence: 'medium',
        callee: ['{glob,fast-glob,globby,tinyglobby}#{,glob,globSync,sync,globby,globbySync,stream}'],
        arguments: [{ argument: 0 }],
      },
      { kind: 'response', what: 'the path of a file that is sent', role: 'file' },
    ],
    sanitizers: [
      { what: '`path.basename` leaves only a name', callee: ['path#{,posix.,win32.}basename'] },
      { what: '`sanitize-filename` removes separators', callee: ['sanitize-filename#', 'filenamify#'] },
      { what: '`encodeURIComponent` encodes separators', callee: ['global#encodeURIComponent'] },
      { what: 'it is hashed', method: ['digest'] },
      {
        what: 'all but safe characters are removed',
        method: ['replace', 'replaceAll'],
        // A negated set without dot or slash; removing `..` once is no cure, `....//` leaves one.
        when: [{ argument: 0, matches: '\\[\\^[^\\]./]*\\]' }],
      },
    ],
    harmlessParts: [
      {
        what: 'multer takes the folders off the name of an upload, and keeps it where it was told to',
        symbols: ['express:Request.{file,files.*,files.*.*}.{filename,path,destination}'],
      },
    ],
    validators: [
      ...(['equality', 'membership', 'anchored-pattern', 'numeric'] as const),
      ...(['path-prefix', 'no-parent-step', 'parsed-path'] as const),
    ],
  },
}
