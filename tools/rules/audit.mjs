// Removals of the rules for the record, AU-1 to AU-4.

const source = (path) => `packages/runner/src/${path}`
const inTest = (...names) => names.map((name) => `packages/runner/test/${name}.test.ts`)

const record = inTest('audit')

/** @type {readonly import('./removals.mjs').Removal[]} */
export const auditRemovals = [
  {
    id: 'AU-1',
    removed: 'a decision is in the record before its act',
    file: source('grant.ts'),
    find: "  if (held.id !== needed.id) throw osError('ESTALE')\n  grant.commit()\n",
    replace: "  if (held.id !== needed.id) throw osError('ESTALE')\n",
    tests: record,
  },
  {
    id: 'AU-1',
    removed: 'every act has its outcome in the record',
    file: source('guard.ts'),
    find: '    for (const sequence of this.#open) this.#options.auditLog.settle(sequence, record)\n',
    replace: '',
    tests: inTest('audit', 'closures'),
  },
  {
    id: 'AU-1',
    removed: 'a line holds the hash of the one before',
    file: source('audit/audit-log.ts'),
    find: '        hash = encoded.hash\n',
    replace: '',
    tests: record,
  },
  {
    id: 'AU-2',
    removed: 'a line must follow the one before',
    file: source('audit/verify.ts'),
    find: "    if (record['prev'] !== this.#hash)\n",
    replace: "    if (record['prev'] === undefined)\n",
    tests: record,
  },
  {
    id: 'AU-2',
    removed: 'a line must match its own hash',
    file: source('audit/record.ts'),
    find: "  if (sha256(body) !== hash) return { ok: false, problem: 'its content does not match its hash' }\n",
    replace: '',
    tests: record,
  },
  {
    id: 'AU-2',
    removed: 'the hash that was kept must be in the record',
    file: source('audit/verify.ts'),
    find: '    if (decoded.hash === this.#anchor) this.#sawAnchor = true\n',
    replace: '    this.#sawAnchor = true\n',
    tests: record,
  },
  {
    id: 'AU-3',
    removed: 'what can not be recorded is denied',
    file: source('guard.ts'),
    find: `    try {
      this.#options.auditLog.flush()
    } catch (error) {
      this.counts.denied += 1
`,
    replace: `    try {
      this.#options.auditLog.head
    } catch (error) {
      this.counts.denied += 1
`,
    tests: record,
  },
  {
    id: 'AU-3',
    removed: 'a file that somebody else writes to takes no record',
    file: source('audit/audit-log.ts'),
    find: '      if (this.#isShared && fstatSync(this.#fd).size !== this.#size)\n',
    replace: '      if (this.#fd < 0)\n',
    tests: record,
  },
  {
    id: 'AU-4',
    removed: 'only the one canonical form is a record',
    file: source('audit/record.ts'),
    find: ' || JSON.stringify(record) !== body) {\n',
    replace: ') {\n',
    tests: record,
  },
  {
    id: 'AU-4',
    removed: 'a field can not end early',
    file: source('audit/record.ts'),
    find: '  const body = JSON.stringify({ seq: chain.seq, prev: chain.prev, time: chain.time, run: chain.run, ...record })\n',
    replace: `  const body = JSON.stringify({ seq: chain.seq, prev: chain.prev, time: chain.time, run: chain.run, ...record }).replaceAll('\\\\"', '"')\n`,
    tests: record,
  },
  {
    id: 'AU-4',
    removed: 'what a program gets stands in the record as a hash only',
    file: source('guard.ts'),
    find: '`sha256:${sha256(canonicalJson(plainContext(request)))}`',
    replace: 'canonicalJson(plainContext(request))',
    tests: record,
  },
]
