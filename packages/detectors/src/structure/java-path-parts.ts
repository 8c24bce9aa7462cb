// What paths in Java are put together of: `new File(folder, name)`, `folder.resolve(name)`, settings of the machine, and the calls that
// make a name which nobody can guess.

import { text } from '../ir/constants.js'
import type { Ref } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import { plainSymbol } from '../ir/symbols.js'
import { matchesSymbol } from '../taint/symbol-pattern.js'
import { onlyOrigin } from './only-origin.js'
import type { PathParts } from './path-parts.js'

export const javaParts = {
  temporary: ['org.apache.commons.io#FileUtils.{getTempDirectory,getTempDirectoryPath}()'],
  random: [
    'java.util#UUID.randomUUID()',
    'java.nio.file#Files.{createTempFile,createTempDirectory}()',
    'java.io#File.createTempFile()',
    'java.security#SecureRandom()',
    'com.google.common.io#Files.createTempDir()',
    'org.springframework.util#{AlternativeJdkIdGenerator,JdkIdGenerator}()',
  ],
  guessable: [
    'java.lang#System.{currentTimeMillis,nanoTime}()',
    'java.lang#Math.random()',
    'java.lang#ProcessHandle.current().pid()',
    'java.lang#Thread.currentThread().{getId,getName,threadId}()',
    'java.util#Random().{nextInt,nextLong}()',
    'java.util.concurrent#ThreadLocalRandom.current().{nextInt,nextLong}()',
    'java.time#{Instant,LocalDate,LocalDateTime,ZonedDateTime}.now()',
    'java.time#{Instant,LocalDate,LocalDateTime,ZonedDateTime}.now().{toString,toEpochMilli,getEpochSecond}()',
    'java.io#File.{separator,separatorChar}',
  ],
}
const making = ['java.io#File', 'java.nio.file#{Path.of,Paths.get}']
const ofBoth = /^(?:resolve|resolveSibling)$/
const same =
  /^(?:toPath|toFile|toString|getPath|getAbsolutePath|getAbsoluteFile|getCanonicalFile|getCanonicalPath|toAbsolutePath|normalize|trim|toLowerCase|replace|strip)$/
const writtenOut = /^(?:valueOf|toString|toHexString)$/

/** `System.getProperty("java.io.tmpdir")`, and what else the machine is set to. */
export function settingParts({ program, constants }: Semantics, value: Ref, symbol: string): PathParts | undefined {
  if (!/^java\.lang#System\.(?:getProperty|getenv)\(\)$/.test(symbol)) return undefined
  const call = program.flowOf(value, 'call') === undefined ? undefined : value
  const [first] = call === undefined ? [] : (program.flowOf(call, 'call')?.arguments ?? [])
  if (call === undefined || first === undefined) return undefined
  const name = constants.of(program.beside(call, first.value))
  const isTemporary = name !== undefined && /^(?:java\.io\.tmpdir|TMPDIR|TMP|TEMP)$/.test(text(name))
  return { isTemporary, isRandom: false, isKnown: isTemporary }
}

/** A number that a format takes is no part of its text as it is lowered: it may be one of a secure generator. */
export function formatParts(semantics: Semantics, value: Ref, parts: PathParts): PathParts {
  const { program } = semantics
  const origin = onlyOrigin(semantics, value)
  if (origin === undefined || program.flow(origin).op !== 'template') return parts
  const written = program.text(origin).slice(0, 400)
  return /format/i.test(written) && /random|uuid|nonce/i.test(written) ? { ...parts, isKnown: false } : parts
}

/** The values that a call puts together, where it only makes a path or a text of them. */
export function javaPathValues(semantics: Semantics, call: Ref, name: string | undefined): readonly Ref[] | undefined {
  const { program, symbols } = semantics
  const flow = program.flowOf(call, 'call')
  if (flow === undefined || name === undefined || !/\.java$/i.test(program.module(call).text.path)) return undefined
  const given = flow.arguments.map(({ value }) => program.beside(call, value))
  const receiver = flow.receiver === undefined ? [] : [program.beside(call, flow.receiver)]
  if (matchesSymbol(making, plainSymbol(symbols.of(program.beside(call, flow.callee)) ?? ''))) return given
  if (ofBoth.test(name)) return [...receiver, ...given]
  if (writtenOut.test(name) && given.length > 0) return given
  return same.test(name) && receiver.length > 0 ? receiver : undefined
}
