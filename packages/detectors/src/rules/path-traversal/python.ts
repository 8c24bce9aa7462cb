// What of Python opens a path: the language's own functions, `os`, `shutil`, `pathlib`, and what frameworks send.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sanitizer, Sink, Validator } from '../../taint/specification.js'

const pathMethods =
  '{open,read_text,read_bytes,write_text,write_bytes,unlink,rmdir,mkdir,touch,rename,replace,iterdir,glob,rglob,chmod,symlink_to,hardlink_to}'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'the path of a file',
    callee: [
      'global#{open,file}',
      '{io,codecs,os,gzip,bz2,lzma,tarfile,aiofiles}#open',
      'zipfile#ZipFile',
      'os#{remove,unlink,rmdir,removedirs,mkdir,makedirs,listdir,scandir,walk,chmod,chown,truncate,readlink,mkfifo,fwalk}',
      'shutil#{rmtree,make_archive,unpack_archive}',
      'linecache#{getline,getlines}',
      'glob#{glob,iglob}',
      'numpy#{load,loadtxt,fromfile}',
      'aiofiles#os.{remove,unlink,listdir}',
    ],
    arguments: [{ argument: 0 }, { argument: 'named', path: ['file'] }, { argument: 'named', path: ['path'] }],
    // An upload is a file that is open already, and what is kept in memory has no path.
    unless: [
      { argument: 0, symbol: '{py:Request.{files,FILES}.{*,get()}{,.stream,.file},py:Upload{,.file}}' },
      { argument: 0, symbol: '{io#{BytesIO,StringIO},tempfile#{TemporaryFile,SpooledTemporaryFile}}()' },
    ],
  },
  {
    kind: 'call',
    what: 'the path of a file',
    callee: ['os#{rename,renames,replace,link,symlink}', 'shutil#{copy,copy2,copyfile,copytree,move,copymode}'],
    arguments: [{ argument: 0 }, { argument: 1 }],
  },
  {
    kind: 'call',
    what: 'the path of a file',
    callee: [
      `pathlib#{Path,PosixPath}().${pathMethods}`,
      `pathlib#{Path,PosixPath}().{joinpath,resolve,absolute,expanduser,with_name,with_suffix}().${pathMethods}`,
    ],
    method: ['read_text', 'read_bytes', 'write_text', 'write_bytes', 'rglob'],
    arguments: [{ argument: 'receiver' }],
  },
  {
    kind: 'call',
    what: 'the path under which an upload is kept',
    callee: ['{py:Request.{files,FILES}.*,py:Request.{files,FILES}.{get,getlist,pop}(),py:Upload}.save'],
    arguments: [{ argument: 0 }],
    // Where the ending is the sender's as well, a name of one's own mends both.
    unlessClaimed: 'unsafe-upload',
  },
  {
    kind: 'call',
    what: 'the path of a file that is sent',
    callee: [
      'flask#{send_file,helpers.send_file}',
      '{fastapi,starlette}#responses.FileResponse',
      'aiohttp#web.FileResponse',
      'bottle#static_file',
    ],
    arguments: [{ argument: 0 }, { argument: 'named', path: ['path'] }],
    unless: [{ argument: 'named', path: ['root'], is: 'present' }],
  },
  {
    kind: 'call',
    what: 'the folder whose files are sent',
    callee: ['flask#{send_from_directory,helpers.send_from_directory}'],
    arguments: [{ argument: 0 }],
  },
]

const sanitizers: readonly Sanitizer[] = [
  {
    what: '`secure_filename` leaves only a name',
    callee: ['werkzeug#{utils.,}secure_filename'],
    method: ['secure_filename'],
  },
  { what: '`basename` leaves only a name', callee: ['os#path.basename', 'ntpath#basename', 'posixpath#basename'] },
  {
    what: '`safe_join` refuses what leaves the folder',
    callee: ['{werkzeug#{utils.,security.,},flask#,django#utils._os.}safe_join'],
  },
]

const harmlessParts = [
  {
    what: 'the last name of a path holds no folder',
    symbols: [
      'pathlib#{Path,PurePath,PosixPath,PurePosixPath,WindowsPath,PureWindowsPath}().{name,stem,suffix}',
      'pathlib#{Path,PurePath,PosixPath,PurePosixPath,WindowsPath,PureWindowsPath}().{joinpath,resolve,absolute,expanduser,with_name,with_suffix,parent}{,()}.{name,stem,suffix}',
    ],
  },
]

const validators: readonly Validator[] = [
  ...[0, 1].map(
    (argument): Validator => ({
      what: 'a check that it stays below a folder',
      method: ['is_within_directory', 'is_within', 'is_safe_path', 'is_subpath', 'is_inside', 'is_below'],
      argument,
      safeWhen: 'truthy',
    }),
  ),
  {
    what: 'a check that it stays below a folder',
    method: ['is_relative_to'],
    argument: 'receiver',
    safeWhen: 'truthy',
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'file that Python opens',
    literals: [
      'open(',
      'os.',
      'shutil.',
      'Path(',
      'send_file',
      'send_from_directory',
      'FileResponse',
      'ZipFile(',
      'read_text',
      'read_bytes',
    ],
    pattern:
      '\\b(?:open|os\\.(?:remove|unlink|rmdir|mkdir|makedirs|listdir|scandir|walk|rename|replace|chmod)|shutil\\.\\w{2,16}|Path|send_file|send_from_directory|FileResponse|ZipFile|read_text|read_bytes)\\(',
  },
]

export const python: LanguageRule = {
  recommendation:
    'Take only the last part with `os.path.basename` or `secure_filename`, look the file up in a list, or resolve the path and refuse it unless `is_relative_to` says that it lies below the folder; send files with `send_from_directory`.',
  candidates,
  taint: { sinks, sanitizers, validators, harmlessParts },
}
