// CWE-367. No flow: a file that is looked at by its path and then used by it. Where every user writes to the folder it is an alarm,
// elsewhere a hint. The question is asked in `structure/check-then-use.ts`.

import type { Rule } from '../../rule.js'
import { java } from './java.js'
import { python } from './python.js'

export const raceCondition: Rule = {
  id: 'race-condition',
  aliases: [],
  weaknessClass: 'race-condition',
  cwe: ['CWE-367', 'CWE-362'],
  severity: 'medium',
  title: 'File that is checked by its path, and used by it later',
  summary: 'Whoever can write to the folder exchanges the file in between, and the program acts on theirs.',
  recommendation:
    'Do both in one step: open it once and look at the open file (`fstat`), create it with the flag `wx`, or use it and answer the error.',
  candidates: [
    {
      label: 'file that is looked at by its path',
      literals: ['exists', 'Exists', 'access', 'stat'],
      pattern: '\\b(?:existsSync|exists|pathExists\\w{0,4}|access(?:Sync)?|l?stat(?:Sync)?)\\(',
    },
  ],
  languages: { java, python },
  taint: { sources: 'none', sinks: [] },
  structures: ['check-then-use'],
}
