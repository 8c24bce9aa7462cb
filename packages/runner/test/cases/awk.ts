// Cases of the awk_* helpers.

import { leak, type OperationCases } from './case.js'

const table = { t: 'ann:3:x\nbob:4\nann:n/a:z\n\n' }
const asks = ['open Dir $T', 'open File $T/t', 'read File $T/t']
const isLink = 'file is a symbolic link'

export const awkCases: readonly OperationCases[] = [
  {
    operation: 'awk_split',
    allowed: [
      { script: 'awk_split("a.b..c", ".")', asks: [], output: '["a", "b", "", "c"]' },
      { script: 'awk_split("ab", "")', asks: [], output: '["", "a", "b", ""]' },
      { script: 'awk_split("", ",")', asks: [], output: '[""]' },
    ],
    escapes: [{ tree: leak, script: 'if awk_split("$T/out/secret.txt", "/").len() < 3 { throw "read" }' }],
  },
  {
    operation: 'awk_field',
    allowed: [
      { tree: table, script: 'awk_field(3, ":", "$T/t")', asks, output: '["x", "z"]' },
      { tree: table, script: 'awk_field(1, ":", "$T/t")', asks, output: '["ann", "bob", "ann", ""]' },
    ],
    escapes: [
      { tree: leak, script: 'awk_field(1, ":", "$T/in/link")', error: isLink },
      { tree: leak, script: 'awk_field(1, ":", "$T/in/linked/secret.txt")', error: 'Permission denied' },
      { tree: leak, script: 'awk_field(0, ":", "$T/out/secret.txt")', error: 'awk: field number must be >= 1' },
    ],
  },
  {
    operation: 'awk_sum',
    allowed: [
      { tree: table, script: 'awk_sum(2, ":", "$T/t")', asks, output: '7.0' },
      {
        tree: { t: ' 1e1 ,\n+.5\n0x10\n5.\ninfinite\n' },
        script: 'awk_sum(1, ",", "$T/t")',
        asks,
        output: '15.5',
      },
      { tree: { t: '-inf\n' }, script: 'awk_sum(1, ",", "$T/t")', asks, output: '-inf' },
    ],
    escapes: [{ tree: leak, script: 'awk_sum(1, ":", "$T/in/link")', error: isLink }],
  },
  {
    operation: 'awk_count_unique',
    allowed: [
      { tree: table, script: 'awk_count_unique(1, ":", "$T/t")', asks, output: '#{"": 1, "ann": 2, "bob": 1}' },
    ],
    escapes: [{ tree: leak, script: 'awk_count_unique(1, ":", "$T/in/link")', error: isLink }],
  },
  {
    operation: 'awk_filter',
    allowed: [
      { tree: table, script: 'awk_filter("nn:", "$T/t")', asks, output: '["ann:3:x", "ann:n/a:z"]' },
      { tree: table, script: 'awk_filter("a.n", "$T/t")', asks, output: '[]' },
    ],
    escapes: [{ tree: leak, script: 'awk_filter("s", "$T/in/link")', error: isLink }],
  },
  {
    operation: 'awk_filter_field',
    allowed: [
      { tree: table, script: 'awk_filter_field(2, ":", "/", "$T/t")', asks, output: '["ann:n/a:z"]' },
      { tree: table, script: 'awk_filter_field(3, ":", "", "$T/t")', asks, output: '["ann:3:x", "ann:n/a:z"]' },
    ],
    escapes: [
      { tree: leak, script: 'awk_filter_field(1, ":", "s", "$T/in/link")', error: isLink },
      { tree: leak, script: 'awk_filter_field(-1, ":", "s", "$T/in/link")', error: 'field number' },
    ],
  },
  {
    operation: 'awk_filter_range',
    allowed: [
      { tree: table, script: 'awk_filter_range(2, 3, "$T/t")', asks, output: '["bob:4", "ann:n/a:z"]' },
      { tree: table, script: 'awk_filter_range(4, 9, "$T/t")', asks, output: '[""]' },
    ],
    escapes: [
      { tree: leak, script: 'awk_filter_range(1, 2, "$T/in/link")', error: isLink },
      { tree: leak, script: 'awk_filter_range(2, 1, "$T/in/link")', error: 'awk: invalid range 2..1' },
    ],
  },
]
