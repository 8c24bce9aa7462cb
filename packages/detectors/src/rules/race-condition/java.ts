// Files of Java that are looked at by their path, records that are written back, and fields that the requests of all users share.

import type { LanguageRule } from '../../rule.js'

export const java: LanguageRule = {
  recommendation:
    'Do both in one step: `createNewFile`, `Files.createFile` or the option `CREATE_NEW`, which fail where something is, or `deleteIfExists`; keep what belongs to one request in a variable of its method. Change a number of a record in one statement, or with a lock (`@Lock`, `@Version`).',
  candidates: [
    {
      label: 'file that is looked at by its path',
      literals: ['xists(', 'isFile(', 'isRegularFile(', 'isSymbolicLink(', 'canWrite(', 'canRead('],
      pattern: '\\b(?:exists|notExists|isFile|isRegularFile|isSymbolicLink|canWrite|canRead)\\(',
    },
    {
      label: 'class that answers requests, with one instance for all',
      literals: ['HttpServlet', 'Controller'],
      pattern: '\\bextends\\s+HttpServlet\\b|@(?:Rest)?Controller\\b',
    },
    {
      label: 'record that is written back',
      literals: ['.save(', '.saveAndFlush(', '.merge('],
      pattern: '\\.(?:save|saveAndFlush|merge)\\(',
    },
  ],
  taint: {},
  structures: ['check-then-use', 'shared-field', 'lost-update', 'counted-then-added'],
}
