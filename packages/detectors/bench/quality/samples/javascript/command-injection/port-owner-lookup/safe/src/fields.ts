/**
 * Reads the field output of lsof: one field a line, the first character is
 * the kind, and a `p` line opens a new record.
 */
export function parseFields(output: string): Map<string, string>[] {
  const records: Map<string, string>[] = [];

  for (const line of output.split('\n')) {
    if (line.length < 2) continue;

    const kind = line[0];
    const value = line.slice(1);

    if (kind === 'p') {
      records.push(new Map());
    }
    const current = records[records.length - 1];
    if (current && !current.has(kind)) {
      current.set(kind, value);
    }
  }

  return records;
}
