// CWE-367. No flow: a file that is looked at by its path and then used by it (`structure/check-then-use.ts`), where every user writes to
// the folder an alarm, elsewhere a hint; a number of a record that is compared and written back (`structure/lost-update.ts`);
// records that are counted before one more is added (`structure/counted-then-added.ts`).

import type { Rule } from '../../rule.js'
import { java } from './java.js'
import { python } from './python.js'

export const raceCondition: Rule = {
  id: 'race-condition',
  aliases: [],
  weaknessClass: 'race-condition',
  cwe: ['CWE-367', 'CWE-362'],
  severity: 'medium',
  title: 'Something that is checked, and used later',
  summary:
    'In between another changes it: whoever can write to the folder exchanges the file; of two requests at once both take the last piece.',
  recommendation:
    'Do both in one step. Of a file: open it once and look at the open file (`fstat`), create it with the flag `wx`, or use it and answer the error. Of a record: one statement that compares and changes (`update … set left = left - 1 where left > 0`), with a look at how many rows it changed, or a lock in a transaction.',
  candidates: [
    {
      label: 'file that is looked at by its path',
      literals: ['exists', 'Exists', 'access', 'stat'],
      pattern: '\\b(?:existsSync|exists|pathExists\\w{0,4}|access(?:Sync)?|l?stat(?:Sync)?)\\(',
    },
    {
      label: 'records that are counted',
      literals: ['.count', '.getCount('],
      pattern: '\\.(?:count(?:Documents|By)?|getCount)\\(',
    },
    {
      label: 'record that is written back',
      literals: ['.save(', '.update', 'AndUpdate('],
      pattern: '\\.save\\(|\\.(?:update(?:One|Many)?|find\\w{2,8}AndUpdate)\\(\\s{0,20}\\{',
    },
    {
      label: 'number of a record that is computed and set',
      literals: ['.set('],
      pattern: '\\.set\\(\\s{0,4}\\{[^}]{0,200}\\b\\w{1,40}:\\s{0,4}\\w{1,40}\\.\\w{1,40}\\s{0,4}[-+]',
    },
  ],
  languages: { java, python },
  taint: { sources: 'none', sinks: [] },
  structures: ['check-then-use', 'lost-update', 'counted-then-added'],
}
