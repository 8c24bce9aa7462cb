// Cases of moments: nothing is asked, and nothing of the host is reached but its clock.

import type { OperationCases } from './case.js'

const rfc = (text: string, format = 'RFC3339'): string => `parse_datetime("${text}", DateTimeFormat::${format})`

export const dateTimeCases: readonly OperationCases[] = [
  {
    operation: 'now',
    allowed: [
      {
        script: 'let n = now(); [n.year > 2020, n.nanosecond, now() >= n, now() - n < 60]',
        asks: [],
        output: '[true, 0, true, true]',
      },
    ],
    escapes: [{ tree: {}, script: 'now("file:///etc/passwd")', error: 'unction' }],
  },
  {
    operation: 'now_nanos',
    allowed: [
      { script: 'let n = now_nanos(); n >= now() - 1 && n.nanosecond < 1_000_000_000', asks: [], output: 'true' },
    ],
    escapes: [{ tree: {}, script: 'now_nanos("file:///etc/passwd")', error: 'unction' }],
  },
  {
    operation: 'parse_datetime',
    allowed: [
      {
        script: `[${rfc('2024-02-29T23:59:59.5+02:00')}, ${rfc('0001-01-01T00:00:00Z')}, ${rfc('Thu, 29 Feb 2024 01:02:03 -0130', 'RFC2822')},
          ${rfc('1 Mar 2024 00:00 GMT', 'RFC2822')}].map(|t| t.to_string(DateTimeFormat::RFC3339))`,
        asks: [],
        output: '["2024-02-29T21:59:59.5Z", "0001-01-01T00:00:00Z", "2024-02-29T02:32:03Z", "2024-03-01T00:00:00Z"]',
      },
      {
        script: `let told = [];
          for act in [|| ${rfc('soon')}, || from_epoch_nanos(1, -1), || DateTime(2023, 2, 29, 0, 0, 0, 0)] {
            try { act.call() } catch (e) {
              told.push([e.kind == CommonUtilsErrorKind::ParseError, e.kind == CommonUtilsErrorKind::InvalidArguments, e.source]);
            }
          }
          told`,
        asks: [],
        output:
          '[[true, false, "CommonUtilsErrorKind"], [false, true, "CommonUtilsErrorKind"], [false, true, "CommonUtilsErrorKind"]]',
      },
    ],
    escapes: [
      { tree: {}, script: rfc('2023-02-29T00:00:00Z'), error: 'no such date or time' },
      { tree: {}, script: rfc('2023-02-28'), error: "Failed to parse RFC3339 datetime from '2023-02-28'" },
      { tree: {}, script: rfc('2023-02-28T00:00:00+99:00'), error: 'Failed to parse RFC3339' },
      { tree: {}, script: rfc('28 Foo 2023 00:00 GMT', 'RFC2822'), error: 'no such date or time' },
    ],
  },
  {
    operation: 'to_string',
    allowed: [
      {
        script: `let t = DateTime(2024, 2, 5, 6, 7, 8, 120_000_000);
          [t.to_string(DateTimeFormat::RFC3339), t.to_string(DateTimeFormat::RFC2822), t.month_str(), t.month_str_short(),
           (t + 86_400).day, (t - 60).minute, (t + 5) - t, t < t + 1, t <= t, t > t - 1, t >= t + 1, t != t + 1, t == t]`,
        asks: [],
        output:
          '["2024-02-05T06:07:08.12Z", "Mon, 05 Feb 2024 06:07:08 +0000", "February", "Feb", 6, 6, 5, true, true, true, false, true, true]',
      },
    ],
    escapes: [
      { tree: {}, script: 'DateTime(9999, 12, 31, 23, 59, 59, 0) + 1', error: 'no such date or time' },
      { tree: {}, script: 'now() + 9223372036854775807', error: 'no such date or time' },
    ],
  },
]
