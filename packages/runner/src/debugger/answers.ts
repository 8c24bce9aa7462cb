// The answers of gdb in its machine interface, read strictly. INVARIANT: names and values in them come from hostile files; they
// are quoted in the interface, so that none of them is taken for an answer; depth and size are bounded.

export type Answer = string | readonly Answer[] | AnswerFields
export interface AnswerFields {
  readonly fields: ReadonlyMap<string, Answer>
}

/** What gdb said to one command. */
export interface ResultRecord {
  readonly outcome: 'done' | 'running' | 'connected' | 'error' | 'exit'
  readonly results: AnswerFields
}

/** gdb said what its machine interface does not know. */
export class AnswerError extends Error {}

const deepest = 16
const resultLine = /^(\d{1,9})\^(done|running|connected|error|exit)(?=,|$)/

/** The answers by the number of their command; everything else that gdb tells is passed over. */
export function readAnswers(output: string): ReadonlyMap<number, ResultRecord> {
  const records = new Map<number, ResultRecord>()
  for (const line of output.split('\n')) {
    const found = resultLine.exec(line)
    if (found === null) continue
    const reader = new Reader(line, found[0].length)
    records.set(Number(found[1]), { outcome: found[2] as ResultRecord['outcome'], results: reader.rest() })
  }
  return records
}

class Reader {
  readonly #line: string
  #at: number

  constructor(line: string, at: number) {
    this.#line = line
    this.#at = at
  }

  /** `,name=value` up to the end of the line. */
  rest(): AnswerFields {
    const fields = new Map<string, Answer>()
    while (this.#at < this.#line.length) {
      this.#expect(',')
      this.#field(fields, 0)
    }
    return { fields }
  }

  #field(fields: Map<string, Answer>, depth: number): void {
    const name = this.#name()
    this.#expect('=')
    fields.set(name, this.#value(depth))
  }

  #value(depth: number): Answer {
    if (depth > deepest) throw new AnswerError('an answer is nested too deep')
    if (this.#takes('"')) return this.#text()
    if (this.#takes('{')) return this.#tuple(depth)
    this.#expect('[')
    return this.#list(depth)
  }

  #tuple(depth: number): AnswerFields {
    const fields = new Map<string, Answer>()
    if (this.#takes('}')) return { fields }
    do this.#field(fields, depth + 1)
    while (this.#takes(','))
    this.#expect('}')
    return { fields }
  }

  /** Of values, or of fields, whose names are all the same. */
  #list(depth: number): readonly Answer[] {
    const items: Answer[] = []
    if (this.#takes(']')) return items
    do {
      if (/[a-z]/.test(this.#line.charAt(this.#at))) {
        this.#name()
        this.#expect('=')
      }
      items.push(this.#value(depth + 1))
    } while (this.#takes(','))
    this.#expect(']')
    return items
  }

  #name(): string {
    const start = this.#at
    while (/[a-zA-Z_-]/.test(this.#line.charAt(this.#at))) this.#at += 1
    if (start === this.#at) throw new AnswerError('an answer lacks a name')
    return this.#line.slice(start, this.#at)
  }

  /** Bytes that are no ASCII come as octal numbers. */
  #text(): string {
    const pieces: string[] = []
    for (;;) {
      const start = this.#at
      while (this.#at < this.#line.length && !'"\\'.includes(this.#line.charAt(this.#at))) this.#at += 1
      pieces.push(this.#line.slice(start, this.#at))
      if (this.#takes('"')) return Buffer.from(pieces.join(''), 'latin1').toString('utf8')
      this.#expect('\\')
      pieces.push(this.#escape())
    }
  }

  #escape(): string {
    const octal = /^[0-3][0-7]{2}/.exec(this.#line.slice(this.#at, this.#at + 3))
    if (octal !== null) {
      this.#at += 3
      return String.fromCharCode(Number.parseInt(octal[0], 8))
    }
    const letter = this.#line.charAt(this.#at)
    const character = escapes.get(letter)
    if (character === undefined) throw new AnswerError('an answer has an unknown escape')
    this.#at += 1
    return character
  }

  #takes(character: string): boolean {
    if (this.#line.charAt(this.#at) !== character) return false
    this.#at += 1
    return true
  }

  #expect(character: string): void {
    if (!this.#takes(character)) throw new AnswerError(`an answer lacks ${character}`)
  }
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['f', '\f'],
  ['v', '\v'],
  ['b', '\b'],
  ['a', '\x07'],
  ['e', '\x1b'],
  ['"', '"'],
  ['\\', '\\'],
])

/** A text of the fields; nothing where there is none. */
export function textOf(answer: Answer | undefined, name: string): string | undefined {
  const value = fieldOf(answer, name)
  return typeof value === 'string' ? value : undefined
}

export function listOf(answer: Answer | undefined, name: string): readonly Answer[] {
  const value = fieldOf(answer, name)
  return Array.isArray(value) ? (value as readonly Answer[]) : []
}

function fieldOf(answer: Answer | undefined, name: string): Answer | undefined {
  return typeof answer === 'object' && 'fields' in answer ? answer.fields.get(name) : undefined
}

/** A whole number that is exact and not negative; nothing for anything else. */
export function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}
