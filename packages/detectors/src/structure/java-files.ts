// Files in Java: which calls look at one by its path, which use it, and which value is the path, whether it is the receiver
// (`file.exists()`) or what is given (`Files.exists(path)`), as a `File`, a `Path` or a text.

import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { calleeOf } from '../taint/match-call.js'
import { matchesSymbol } from '../taint/symbol-pattern.js'
import { onlyOrigin } from './only-origin.js'

export const javaChecks = [
  'java.io#File().{exists,isFile,canRead,canWrite,length,lastModified}',
  'java.nio.file#Files.{exists,notExists,isRegularFile,isSymbolicLink,isReadable,isWritable,size}',
]
const streams = 'java.io#{FileOutputStream,FileWriter,PrintWriter,PrintStream,RandomAccessFile}'
/** What makes a file, or writes into one that is there. */
export const javaWrites = [
  streams,
  'java.nio.file#Files.{write,writeString,newBufferedWriter,newOutputStream,newByteChannel}',
  'java.nio.channels#FileChannel.open',
  'org.apache.commons.io#FileUtils.{write,writeStringToFile,writeByteArrayToFile,writeLines,copyInputStreamToFile,openOutputStream}',
]
/** The same, for which the path is the second that is given. */
export const javaCopies = [
  'java.nio.file#Files.{copy,move}',
  'org.apache.commons.io#FileUtils.{copyFile,copyURLToFile,moveFile}',
  'com.google.common.io#Files.{copy,move}',
]
/** `createNewFile`, `createFile` and `deleteIfExists` look and act in one step. */
export const javaUses = [
  ...javaWrites,
  'java.io#{FileInputStream,FileReader}',
  'java.io#File().{delete,renameTo,setReadable,setWritable,setExecutable}',
  'java.nio.file#Files.{delete,copy,move,readString,readAllBytes,readAllLines,lines,newInputStream,newBufferedReader,setPosixFilePermissions,setOwner}',
]
const reading = /^(?:FileInputStream|FileReader|read\w*|lines|newInputStream|newBufferedReader)$/
const creating = ['java.io#File().createNewFile', 'java.nio.file#Files.{createFile,createDirectory}']
const wrapping =
  /^(?:toPath|toFile|toString|getPath|getAbsolutePath|getAbsoluteFile|getCanonicalFile|getCanonicalPath|toAbsolutePath|normalize|toRealPath)$/
const making = /^(?:File|of|get)$/
const longest = 8

/** What of a call in Java is the path; nothing for other calls. */
export function javaPathOf(semantics: Semantics, call: Ref): Ref | undefined {
  const { program } = semantics
  const plain = plainSymbol(calleeOf(semantics, call).symbol ?? '')
  const flow = program.flowOf(call, 'call')
  if (flow === undefined || !/^(?:java|org\.apache|com\.google)\b/.test(plain)) return undefined
  if (plain.startsWith('java.io#File().'))
    return flow.receiver === undefined ? undefined : bare(semantics, program.beside(call, flow.receiver))
  const [first] = flow.arguments
  return first === undefined ? undefined : bare(semantics, program.beside(call, first.value))
}

/** Without what only makes another kind of value of the same path. */
function bare(semantics: Semantics, value: Ref): Ref {
  const { program } = semantics
  let at = value
  for (let length = 0; length < longest; length += 1) {
    const origin = onlyOrigin(semantics, at)
    const flow = origin === undefined ? undefined : program.flowOf(origin, 'call')
    if (origin === undefined || flow === undefined) break
    const { name = '' } = calleeOf(semantics, origin)
    const [only, more] = flow.arguments
    if (wrapping.test(name) && flow.receiver !== undefined && only === undefined)
      at = program.beside(origin, flow.receiver)
    else if (making.test(name) && only !== undefined && more === undefined && isOfFiles(semantics, origin))
      at = program.beside(origin, only.value)
    else break
  }
  return at
}

function isOfFiles(semantics: Semantics, call: Ref): boolean {
  const { symbol = '' } = calleeOf(semantics, call)
  return matchesSymbol(['java.io#File', 'java.nio.file#{Path.of,Paths.get}'], plainSymbol(symbol))
}

/** Whether a use only reads. */
export function readsJavaFile(name: string): boolean {
  return reading.test(name)
}

/** `CREATE_NEW` creates or fails. */
export function createsAnew({ program }: Semantics, call: Ref): boolean {
  return (program.flowOf(call, 'call')?.arguments ?? [])
    .slice(1)
    .some(({ value }) => /\bCREATE_NEW\b/.test(program.text(program.beside(call, value)).slice(0, 300)))
}

/** Whether the code makes the file itself, in one step, before it opens it. */
export function wasCreated(semantics: Semantics, path: Ref): boolean {
  const created = createdPaths.get(semantics) ?? readCreated(semantics)
  createdPaths.set(semantics, created)
  return semantics.origins.of(path).some((origin) => created.has(origin))
}

const createdPaths = new WeakMap<Semantics, ReadonlySet<Ref>>()

function readCreated(semantics: Semantics): ReadonlySet<Ref> {
  const made = semantics.graph.calls
    .filter((call) => matchesSymbol(creating, plainSymbol(calleeOf(semantics, call).symbol ?? '')))
    .flatMap((call) => javaPathOf(semantics, call) ?? [])
  return new Set(made.flatMap((path) => semantics.origins.of(path)))
}
