// What of Java keeps an upload under the name that its sender gave.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Propagator, Sanitizer, Sink, Source } from '../../taint/specification.js'

const what = 'the name that the sender gave the upload'
const ownSources: readonly Source[] = [
  { kind: 'symbol', symbol: 'java:Upload.{getOriginalFilename,filename}()', what },
  { kind: 'symbol', symbol: 'servlet:Part.getSubmittedFileName()', what },
  { kind: 'symbol', symbol: 'org.apache.commons.fileupload{,2.core}#FileItem().getName()', what },
]

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'the name under which an upload is kept',
    confidence: 'medium',
    callee: ['java:Upload.transferTo', 'servlet:Part.write', 'org.apache.commons.fileupload{,2.core}#FileItem().write'],
    arguments: [{ argument: 0 }],
  },
  {
    kind: 'call',
    what: 'the name under which an upload is kept',
    confidence: 'medium',
    callee: ['java.nio.file#Files.copy'],
    arguments: [{ argument: 1 }],
  },
  {
    kind: 'call',
    what: 'the name under which an upload is kept',
    confidence: 'medium',
    callee: ['java.nio.file#Files.write', 'java.io#FileOutputStream'],
    arguments: [{ argument: 0 }],
  },
]

const propagators: readonly Propagator[] = [
  {
    callee: [
      'org.apache.commons.io#FilenameUtils.{getName,getBaseName,getExtension}',
      'org.springframework.util#StringUtils.{getFilename,getFilenameExtension,cleanPath}',
    ],
    from: [0],
    to: 'result',
  },
]

const sanitizers: readonly Sanitizer[] = [
  { what: 'it is hashed', callee: ['java.util#UUID.nameUUIDFromBytes'], method: ['sha256Hex', 'digest'] },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'name of an upload',
    literals: ['.filename(', 'getOriginalFilename', 'getSubmittedFileName', 'transferTo', 'FileItem', '.filename()'],
    pattern: '\\.(?:getOriginalFilename|getSubmittedFileName|transferTo|filename)\\(|\\bFileItem\\b',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Make the name yourself (`UUID.randomUUID()`), take the ending from a list of those that you accept, and keep uploads where nothing is served or run as it is.',
  candidates,
  taint: { sources: 'none', ownSources, sinks, sanitizers, propagators },
}
