// What an ELF file, a program or a core dump, says about how it is started. INVARIANT: every number in the file is the file's own
// claim: nothing is read beyond bounds, and each string and table has a bound of its own.

/** The bytes at an offset, fewer where the file ends. */
export type ReadAt = (offset: number, length: number) => Buffer

export interface ElfFacts {
  readonly is64bit: boolean
  readonly interpreter: string | undefined
  /** From the auxiliary vector of a core dump. */
  readonly execfn: string | undefined
  readonly platform: string | undefined
}

/** The file is no ELF file, or not a whole one. */
export class ElfError extends Error {}

const longestString = 4096
const longestNotes = 1024 * 1024
const [load, interpreterHeader, note] = [1, 3, 4]
const [auxiliaryVector, mappedFileNames] = [6, 0x46494c45]
const [atPlatform, atExecfn] = [15n, 31n]

/** A file that the process of a core dump had in its memory, by its own account. */
export interface MappedFile {
  readonly path: string
  /** Where in memory its first byte was. */
  readonly base: bigint
}

interface Segment {
  readonly type: number
  readonly offset: bigint
  readonly address: bigint
  readonly fileSize: bigint
  readonly memorySize: bigint
  readonly align: bigint
}

export function readElf(readAt: ReadAt): ElfFacts {
  const file = new ElfFile(readAt)
  const segments = file.segments()
  const vector = file.auxiliaryVector(segments)
  return {
    is64bit: file.is64bit,
    interpreter: file.interpreter(segments),
    execfn: file.textInMemory(segments, vector.get(atExecfn)),
    platform: file.textInMemory(segments, vector.get(atPlatform)),
  }
}

/** The files that were mapped from their first byte on; none in what is no core dump. */
export function readMappedFiles(readAt: ReadAt): readonly MappedFile[] {
  const file = new ElfFile(readAt)
  return file.mappedFiles(file.segments())
}

class ElfFile {
  readonly is64bit: boolean
  readonly #isLittle: boolean
  readonly #readAt: ReadAt

  constructor(readAt: ReadAt) {
    this.#readAt = readAt
    const mark = this.#exactly(0n, 16)
    if (mark.toString('latin1', 0, 4) !== '\x7fELF') throw new ElfError('bad magic number')
    const [bits, order] = [mark[4], mark[5]]
    if ((bits !== 1 && bits !== 2) || (order !== 1 && order !== 2)) throw new ElfError('unknown class or byte order')
    this.is64bit = bits === 2
    this.#isLittle = order === 1
  }

  segments(): readonly Segment[] {
    const header = this.#exactly(0n, this.is64bit ? 64 : 52)
    const table = this.is64bit ? this.#u64(header, 32) : BigInt(this.#u32(header, 28))
    const size = this.#u16(header, this.is64bit ? 54 : 42)
    const count = this.#u16(header, this.is64bit ? 56 : 44)
    if (count === 0) return []
    if (size !== (this.is64bit ? 56 : 32)) throw new ElfError('program headers of an unknown size')
    const bytes = this.#exactly(table, size * count)
    return Array.from({ length: count }, (_each, index) => this.#segment(bytes.subarray(index * size)))
  }

  #segment(bytes: Buffer): Segment {
    const word = (at: number): bigint => (this.is64bit ? this.#u64(bytes, at * 8) : BigInt(this.#u32(bytes, at * 4)))
    // The wide form has type and flags in its first word.
    const [offset, address, fileSize, memorySize, align] = this.is64bit ? [1, 2, 4, 5, 6] : [1, 2, 4, 5, 7]
    return {
      type: this.#u32(bytes, 0),
      offset: word(offset ?? 0),
      address: word(address ?? 0),
      fileSize: word(fileSize ?? 0),
      memorySize: word(memorySize ?? 0),
      align: word(align ?? 0),
    }
  }

  interpreter(segments: readonly Segment[]): string | undefined {
    const found = segments.find(({ type }) => type === interpreterHeader)
    if (found === undefined) return undefined
    if (found.fileSize > longestString) throw new ElfError('the interpreter has too long a name')
    const text = textOf(this.#exactly(found.offset, Number(found.fileSize)))
    if (text === undefined) throw new ElfError('the interpreter has no name')
    return text
  }

  /** The first one in the notes of a core dump; empty where there is none. */
  auxiliaryVector(segments: readonly Segment[]): ReadonlyMap<bigint, bigint> {
    const found = this.#firstNote(segments, auxiliaryVector)
    return found === undefined ? new Map() : this.#pairs(found)
  }

  /** The count, the size of a page, three words for each file, and then their names. */
  mappedFiles(segments: readonly Segment[]): readonly MappedFile[] {
    const table = this.#firstNote(segments, mappedFileNames)
    if (table === undefined) return []
    const size = this.is64bit ? 8 : 4
    const word = (index: number): bigint =>
      this.is64bit ? this.#u64(table, index * 8) : BigInt(this.#u32(table, index * 4))
    if (table.length < 2 * size || word(0) > BigInt(table.length)) throw new ElfError('the mapped files are too many')
    const count = Number(word(0))
    if (table.length < (2 + 3 * count) * size) throw new ElfError('the mapped files end too early')
    let at = (2 + 3 * count) * size
    return Array.from({ length: count }, (_each, index): MappedFile[] => {
      const name = table.subarray(at, at + longestString)
      const path = textOf(name)
      at += Math.max(name.indexOf(0), 0) + 1
      return path === undefined || word(2 + 3 * index + 2) !== 0n ? [] : [{ path, base: word(2 + 3 * index) }]
    }).flat()
  }

  #firstNote(segments: readonly Segment[], type: number): Buffer | undefined {
    for (const segment of segments) {
      if (segment.type !== note) continue
      if (segment.fileSize > longestNotes) throw new ElfError('the notes are too long')
      const notes = this.#exactly(segment.offset, Number(segment.fileSize))
      const found = this.#noteIn(notes, segment.align === 8n ? 8 : 4, type)
      if (found !== undefined) return found
    }
    return undefined
  }

  #noteIn(notes: Buffer, align: number, wanted: number): Buffer | undefined {
    for (let at = 0; at + 12 <= notes.length; ) {
      const [nameSize, size, type] = [this.#u32(notes, at), this.#u32(notes, at + 4), this.#u32(notes, at + 8)]
      const start = padded(at + 12 + nameSize, align)
      if (start + size > notes.length) throw new ElfError('a note ends beyond its segment')
      if (type === wanted) return notes.subarray(start, start + size)
      at = padded(start + size, align)
    }
    return undefined
  }

  #pairs(vector: Buffer): ReadonlyMap<bigint, bigint> {
    const size = this.is64bit ? 8 : 4
    const word = (at: number): bigint => (this.is64bit ? this.#u64(vector, at) : BigInt(this.#u32(vector, at)))
    const pairs = new Map<bigint, bigint>()
    for (let at = 0; at + 2 * size <= vector.length; at += 2 * size) pairs.set(word(at), word(at + size))
    return pairs
  }

  /** The text that the process had at an address, as far as the dump holds it. */
  textInMemory(segments: readonly Segment[], address: bigint | undefined): string | undefined {
    if (address === undefined) return undefined
    for (const segment of segments) {
      if (segment.type !== load || address < segment.address || address >= segment.address + segment.memorySize)
        continue
      const offset = address - segment.address + segment.offset
      if (offset > BigInt(Number.MAX_SAFE_INTEGER)) return undefined
      const text = textOf(this.#readAt(Number(offset), longestString))
      if (text !== undefined) return text
    }
    return undefined
  }

  #exactly(offset: bigint, length: number): Buffer {
    const isFar = offset > BigInt(Number.MAX_SAFE_INTEGER)
    const bytes = isFar ? Buffer.alloc(0) : this.#readAt(Number(offset), length)
    if (bytes.length < length) throw new ElfError('the file ends too early')
    return bytes
  }

  #u16(bytes: Buffer, at: number): number {
    return this.#isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)
  }

  #u32(bytes: Buffer, at: number): number {
    return this.#isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)
  }

  #u64(bytes: Buffer, at: number): bigint {
    return this.#isLittle ? bytes.readBigUInt64LE(at) : bytes.readBigUInt64BE(at)
  }
}

function padded(size: number, align: number): number {
  return Math.ceil(size / align) * align
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Text up to a zero byte; nothing without one, or where it is no text. */
function textOf(bytes: Buffer): string | undefined {
  const end = bytes.indexOf(0)
  if (end === -1) return undefined
  try {
    return strictUtf8.decode(bytes.subarray(0, end))
  } catch {
    return undefined
  }
}
