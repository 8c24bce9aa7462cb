// CWE-434. Source: the name that a client gives its upload; sink: the name under which the file is kept, in the callbacks of multer and
// in `mv` of express-fileupload. A name of our own, or an ending out of a list, is safe.

import type { Rule } from '../../rule.js'
import { java } from './java.js'
import { python } from './python.js'

export const unsafeUpload: Rule = {
  id: 'unsafe-upload',
  aliases: [],
  weaknessClass: 'unsafe-upload',
  cwe: ['CWE-434'],
  severity: 'medium',
  title: 'Upload kept under the name its sender chose',
  summary:
    'The sender chooses the ending, and with it how the file is served (`.html` with scripts, `.svg`) or run, and can overwrite the file of somebody else.',
  recommendation:
    'Make the name yourself (`crypto.randomUUID()`), take the ending from a list by the type that you accept, and keep uploads where nothing is served or run as it is.',
  preconditions: ['the folder of the uploads is served, or something runs what lies in it'],
  candidates: [
    { label: 'name of an upload', literals: ['originalname'], pattern: '\\boriginalname\\b' },
    { label: 'upload that is moved', literals: ['.mv('], pattern: '\\.mv\\(' },
    { label: 'upload kept in memory', literals: ['memoryStorage'], pattern: '\\bmemoryStorage\\s*\\(' },
  ],
  languages: { python, java },
  taint: {
    sources: 'none',
    ownSources: [
      { kind: 'symbol', symbol: 'multer:File.originalname', what: 'the name that the sender gave the upload' },
      { kind: 'symbol', symbol: 'express:Request.files', what: 'the name that the sender gave the upload' },
    ],
    sinks: [
      {
        kind: 'call',
        what: 'the name under which an upload is kept',
        confidence: 'medium',
        callee: ['multer:NameCallback'],
        arguments: [{ argument: 1 }],
        // A filter that looks at the name says which endings are taken; the type is what the sender says.
        unlessCalled: [
          {
            callee: ['multer#'],
            when: [{ argument: 0, path: ['fileFilter'], reads: '^originalname$' }],
            isOfModule: true,
          },
        ],
      },
      {
        kind: 'call',
        what: 'the path to which an upload is moved',
        method: ['mv'],
        arguments: [{ argument: 0 }],
      },
    ],
    sanitizers: [
      { what: 'it is hashed', method: ['digest'] },
      {
        what: 'only what a list knows is looked up',
        method: ['lookup', 'extension', 'getExtension'],
      },
    ],
    validators: ['equality', 'membership', 'anchored-pattern', 'ending'],
  },
}
