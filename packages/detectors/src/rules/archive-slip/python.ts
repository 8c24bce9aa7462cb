// What of Python unpacks archives: `extractall` of `tarfile` without a filter, and entries written one by one under their names.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Propagator, Sink, Source } from '../../taint/specification.js'
import { python as pathTraversal } from '../path-traversal/python.js'

const entry = 'the name of an entry of an archive'
const archive = 'an archive from outside'

const ownSources: readonly Source[] = [
  ...[
    'tarfile#{open,TarFile,TarFile.open}().{getmembers,getnames,next}()',
    'zipfile#ZipFile().{namelist,infolist}()',
  ].map((symbol): Source => ({ kind: 'symbol', symbol, what: entry })),
  ...[
    'py:Request.{files,FILES}.*.{stream,file}',
    'py:Request.{files,FILES}.*.read()',
    'py:Request.{body,data,content,stream}',
    'py:Request.{get_data,read,body}()',
    'py:Upload.{file,read()}',
    'requests#{get,post}()',
    'httpx#{get,post}()',
    'urllib#request.{urlopen,urlretrieve}()',
  ].map((symbol): Source => ({ kind: 'symbol', symbol, what: archive })),
]

const writing = '{open,write_bytes,write_text,symlink_to,hardlink_to,touch}'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'an archive that is unpacked wherever it says',
    callee: ['tarfile#{open,TarFile,TarFile.open}().{extractall,extract}'],
    arguments: [{ argument: 'receiver' }],
    unless: [
      { argument: 'named', path: ['filter'], is: 'present' },
      { argument: 'named', path: ['members'], is: 'present' },
    ],
  },
  {
    kind: 'call',
    what: 'the path of an entry that is written',
    confidence: 'medium',
    callee: ['global#open', 'io#open', 'os#{makedirs,mkdir}'],
    arguments: [{ argument: 0 }],
  },
  {
    kind: 'call',
    what: 'the path of an entry that is written',
    confidence: 'medium',
    callee: [`pathlib#{Path,PosixPath}(){,.joinpath(),.resolve(),.absolute()}.${writing}`],
    method: ['write_bytes', 'write_text'],
    arguments: [{ argument: 'receiver' }],
  },
]

const propagators: readonly Propagator[] = [
  { callee: ['tarfile#{open,TarFile,TarFile.open}', 'io#BytesIO'], from: ['any'], to: 'result' },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'archive that Python unpacks',
    literals: ['extractall', '.extract(', 'getmembers', 'getnames', 'namelist', 'infolist'],
    pattern: '\\.(?:extractall|extract|getmembers|getnames|namelist|infolist)\\(',
  },
]

export const python: LanguageRule = {
  recommendation:
    "Give `filter='data'` to `extractall`, or resolve the folder and the name together and refuse the entry unless the result lies below the folder; `zipfile.ZipFile.extractall` does so itself.",
  candidates,
  taint: {
    ownSources,
    sinks,
    sanitizers: pathTraversal.taint.sanitizers ?? [],
    validators: [
      'equality',
      'membership',
      'anchored-pattern',
      'path-prefix',
      ...(pathTraversal.taint.validators ?? []),
    ],
    propagators,
    harmlessParts: pathTraversal.taint.harmlessParts ?? [],
  },
}
