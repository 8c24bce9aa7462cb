// Files that are looked at by their path and then used by it, with the functions of Python.

import type { LanguageRule } from '../../rule.js'

export const python: LanguageRule = {
  recommendation:
    "Do both in one step: create it with `open(path, 'x')`, open it once and look at the open file (`os.fstat`), or use it and answer the error (`FileNotFoundError`).",
  candidates: [
    {
      label: 'file that is looked at by its path',
      literals: ['exists(', 'isfile(', 'is_file(', 'access(', 'islink(', 'is_symlink(', 'stat('],
      pattern: '\\b(?:l?exists|isfile|is_file|islink|is_symlink|os\\.access|os\\.l?stat)\\(',
    },
  ],
  structures: ['check-then-use'],
  taint: {},
}
