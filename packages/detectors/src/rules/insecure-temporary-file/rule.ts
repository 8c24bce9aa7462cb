// CWE-377. No flow: a file that is written in the folder for temporary files under a name that others can guess. The question is asked
// in `structure/predictable-file.ts`.

import type { Rule } from '../../rule.js'
import { java } from './java.js'
import { python } from './python.js'

export const insecureTemporaryFile: Rule = {
  id: 'insecure-temporary-file',
  aliases: [],
  weaknessClass: 'insecure-temporary-file',
  cwe: ['CWE-377', 'CWE-379'],
  severity: 'medium',
  title: 'Temporary file whose name others can guess',
  summary:
    'Another user of the machine puts a link under the name: what the program writes goes where it points, and what it reads is theirs.',
  recommendation:
    'Make a folder of your own with `fs.mkdtemp`, or put `crypto.randomUUID()` into the name and open it with the flag `wx`.',
  preconditions: ['somebody else has an account on the machine'],
  candidates: [
    {
      label: 'folder for temporary files',
      literals: ['tmp', 'TMP', 'TEMP', '/dev/shm'],
      pattern: '\\btmpdir\\b|[\'"`]/(?:var/)?tmp\\b|process\\.env\\.(?:TMPDIR|TEMP|TMP)\\b|/dev/shm/',
    },
  ],
  languages: { python, java },
  taint: { sources: 'none', sinks: [] },
  structures: ['predictable-file'],
}
