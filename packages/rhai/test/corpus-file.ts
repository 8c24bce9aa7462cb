// Reads a corpus file: programs parted by lines `---`, each followed by what must come of it, in comments.
// INVARIANT: a program ends before its expectations, so that positions at the end of input are those of the program alone.

/** What a run gives, line by line as the corpus writes it. */
export type Outcome = readonly string[]

export interface CorpusProgram {
  /** File and ordinal, as expected-failures.txt lists it. */
  readonly id: string
  readonly text: string
  /** At optimisation level none. */
  readonly expected: Outcome
  /** At level simple, where dropped errors and values make it another. */
  readonly expectedSimple: Outcome
}

const expectation = /^\/\/ (simple )?(expect|type|output|debug|error): ?/

/** The programs of a file; its first section is only a head comment. */
export function readCorpus(name: string, content: string): CorpusProgram[] {
  const [, ...sections] = content.replace(/\n$/, '').split('\n---\n')
  return sections.map((section, index) => readProgram(`${name}#${index + 1}`, section))
}

function readProgram(id: string, section: string): CorpusProgram {
  const lines = section.split('\n')
  let end = lines.length
  while (end > 0 && expectation.test(lines[end - 1] ?? '')) end -= 1
  const outcome = lines.slice(end)
  const simple = outcome.filter((line) => line.startsWith('// simple '))
  const expected = outcome.filter((line) => !line.startsWith('// simple ')).map((line) => line.slice(3))
  const expectedSimple = simple.map((line) => line.slice('// simple '.length))
  return {
    id,
    text: lines.slice(0, end).join('\n'),
    expected,
    expectedSimple: expectedSimple.length > 0 ? expectedSimple : expected,
  }
}

/** Names of anonymous functions are digests, Rust's another than ours. */
export function withoutDigests(text: string): string {
  return text.replace(/anon\$[0-9a-f]{16}/g, 'anon$')
}

/** One line of an outcome: what would break it is written as an escape. */
export function outcomeLine(what: string, text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
  return withoutDigests(`${what}: ${escaped}`)
}
