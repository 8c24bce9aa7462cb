// Files that are looked at by their path and then used by it, with the functions of Python; records that are written back.

import type { LanguageRule } from '../../rule.js'

export const python: LanguageRule = {
  recommendation:
    "Do both in one step: create it with `open(path, 'x')`, open it once and look at the open file (`os.fstat`), or use it and answer the error (`FileNotFoundError`). Change a number of a record in one statement (`.filter(left__gt=0).update(left=F('left') - 1)`), or lock the row (`select_for_update`).",
  candidates: [
    {
      label: 'file that is looked at by its path',
      literals: ['exists(', 'isfile(', 'is_file(', 'access(', 'islink(', 'is_symlink(', 'stat('],
      pattern: '\\b(?:l?exists|isfile|is_file|islink|is_symlink|os\\.access|os\\.l?stat)\\(',
    },
    {
      label: 'records that are counted',
      literals: ['.count'],
      pattern: '\\.count(?:_documents)?\\(',
    },
    {
      label: 'record that is written back',
      literals: ['.save(', '.commit(', '.flush('],
      pattern: '\\.(?:save|commit|flush)\\(',
    },
  ],
  structures: ['check-then-use', 'lost-update', 'counted-then-added'],
  taint: {},
}
