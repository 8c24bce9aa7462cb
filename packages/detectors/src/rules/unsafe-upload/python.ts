// What of Python keeps an upload under a name: `save` of Werkzeug, and storages of Django.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sanitizer, Sink, Source } from '../../taint/specification.js'

const what = 'the name that the sender gave the upload'
const upload = '{py:Request.{files,FILES}.*,py:Request.{files,FILES}.{get,getlist,pop}(),py:Upload}'

const ownSources: readonly Source[] = [{ kind: 'symbol', symbol: `${upload}.{filename,raw_filename,name}`, what }]

const hashed: Sanitizer = { what: 'it is hashed', method: ['hexdigest'] }

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'the name under which an upload is kept',
    confidence: 'medium',
    callee: [`${upload}.save`],
    arguments: [{ argument: 0 }],
  },
  {
    kind: 'call',
    what: 'the name under which an upload is kept among what is served',
    confidence: 'medium',
    isMinor: true,
    callee: [`${upload}.save`],
    arguments: [{ argument: 0 }],
    when: [{ argument: 0, named: '(?:^|[_/.-])(?:static|public|htdocs|wwwroot)(?:$|[_/.-])' }],
    // A name that leads nowhere else still ends as its sender chose.
    instead: { sanitizers: [hashed], validators: ['equality', 'membership', 'anchored-pattern', 'ending'] },
  },
  {
    kind: 'call',
    what: 'the name under which an upload is kept',
    confidence: 'medium',
    callee: [
      'django#core.files.storage.{FileSystemStorage(),default_storage}.save',
      'django#core.files.storage.{FileSystemStorage(),default_storage}.open',
    ],
    arguments: [{ argument: 0 }],
  },
  {
    kind: 'call',
    what: 'the name under which an upload is kept',
    confidence: 'medium',
    callee: ['pathlib#{Path,PurePath,PosixPath}().write_bytes'],
    method: ['write_bytes'],
    arguments: [{ argument: 'receiver' }],
    unlessClaimed: 'path-traversal',
  },
  {
    kind: 'call',
    what: 'the name under which an upload is kept',
    confidence: 'medium',
    callee: ['global#open', 'aiofiles#open'],
    arguments: [{ argument: 0 }],
    when: [{ argument: 1, matches: '^[wx]b' }],
    unlessClaimed: 'path-traversal',
  },
]

const sanitizers: readonly Sanitizer[] = [
  {
    what: '`secure_filename` leaves only a name',
    callee: ['werkzeug#{utils.,}secure_filename'],
    method: ['secure_filename'],
  },
  hashed,
]

const candidates: readonly CandidatePattern[] = [
  { label: 'name of an upload', literals: ['filename', 'FILES'], pattern: '\\.(?:filename|FILES)\\b' },
  { label: 'upload that is kept', literals: ['.save('], pattern: '\\.save\\(' },
]

export const python: LanguageRule = {
  recommendation:
    'Make the name yourself (`uuid.uuid4().hex`), take the ending from a list of those that you accept, put what remains through `secure_filename`, and keep uploads where nothing is served or run as it is.',
  candidates,
  taint: {
    ownSources,
    sinks,
    sanitizers,
    propagators: [{ callee: ['werkzeug#{utils.,}secure_filename'], from: [0], to: 'result' }],
  },
}
