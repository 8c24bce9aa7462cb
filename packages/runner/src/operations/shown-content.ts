// What a script may see of a file: all of it with `read`, and with `redacted_read` the lines that the dictionary describes.
// INVARIANT: whoever gets redacted lines gets nothing else of the file: searches and counts see the redacted lines too.

import { AccessDeniedError } from '../access-denied.js'
import type { Grant } from '../grant.js'
import type { FileHandle } from '../handles/file-handle.js'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import { osError } from '../os-error.js'
import { normalPath, parsePath, split } from '../path.js'
import type { HeldObject } from '../platform/held.js'
import { readText } from '../platform/read-file.js'
import { type Dictionary, readDictionary, redactLines } from '../redaction/dictionary.js'
import { askFile, closePlace, grantRead, openDirectory, openIn, requireFile } from './access.js'
import { bytesPerUnit, grantHandleRead, linesOf, readContent } from './content.js'
import { refuseRedaction } from './usable-here.js'

export interface ShownContent {
  readonly text: string
  readonly isRedacted: boolean
}

/** Asks `read`; where the policy denies that, `redacted_read`; where that is denied too, the first denial is the answer. */
export function readShown(host: Host, object: HeldObject): ShownContent {
  let denial: AccessDeniedError
  try {
    return { text: readGranted(host, object, grantRead(host, object)), isRedacted: false }
  } catch (error) {
    if (!(error instanceof AccessDeniedError)) throw error
    denial = error
  }
  const grant = grantRedacted(host, object, denial)
  const dictionary = dictionaryFor(host, object)
  const lines = linesOf(readGranted(host, object, grant))
  const shown = redactLines(lines, dictionary, host.charge)
  return { text: shown.join('\n'), isRedacted: true }
}

function readGranted(host: Host, object: HeldObject, grant: Grant): string {
  const text = readText(object, grant, host.limits.readBytes)
  host.charge(text.length / bytesPerUnit)
  return text
}

/** The same for a handle; one that was not opened for reading never shows anything, and says so only to who may read. */
export function readShownOf(host: Host, file: FileHandle): ShownContent {
  if (file.mode.canRead) return readShown(host, file.object)
  let refusal: OperationError
  try {
    grantHandleRead(host, file)
    throw new Error('a handle that cannot read was granted a read')
  } catch (error) {
    if (!(error instanceof OperationError)) throw error
    refusal = error
  }
  grantRedacted(host, file.object, refusal)
  throw osError('EBADF')
}

/** What a person was asked about and did not approve is not tried in another way. */
function grantRedacted(host: Host, object: HeldObject, refusal: OperationError): Grant {
  if (wasAsked(refusal)) throw refusal
  try {
    return host.guard.authorize(askFile('redacted_read', object.path, object))
  } catch (error) {
    if (!(error instanceof AccessDeniedError) || wasAsked(error)) throw error
    throw refusal
  }
}

function wasAsked(error: OperationError): boolean {
  return error instanceof AccessDeniedError && error.denial.approval !== undefined
}

/** Read once in a run, through the same guard, with the grants of whoever asks first. */
const loaded = new WeakMap<Host, Dictionary>()

function dictionaryFor(host: Host, object: HeldObject): Dictionary {
  refuseDictionary(object, host.redactionDictionary)
  let dictionary = loaded.get(host)
  if (dictionary === undefined) {
    refuseRedaction()
    dictionary = loadDictionary(host)
    loaded.set(host, dictionary)
  }
  return dictionary
}

function refuseDictionary(object: HeldObject, dictionary: string): void {
  if (object.path.text !== normalPath(dictionary)) return
  const reason = 'Trying to redacted_read the redaction dictionary is not supported/allowed'
  throw new OperationError('UnsupportedOperationError', `Unsupported Operation error: ${reason}`)
}

function loadDictionary(host: Host): Dictionary {
  const path = host.redactionDictionary
  const { parent, name } = split(parsePath(path))
  const directory = failingAs('DirectoryError', 'directory', parent.text, () =>
    openDirectory(host, parent.text, 'follow'),
  )
  const place = failingAs('FileError', 'file', path, () => openIn(host, directory, name ?? ''))
  try {
    const object = failingAs('FileError', 'file', path, () => requireFile(place))
    const dictionary = readDictionary(readContent(host, object))
    if (dictionary.ignored > 0) {
      host.journal.note(`${dictionary.ignored} templates of ${path} are not understood and show nothing`)
    }
    return dictionary
  } finally {
    closePlace(place)
  }
}

/** A failure of the system in the words for the dictionary; a denial stays a denial. */
function failingAs<T>(kind: 'DirectoryError' | 'FileError', what: 'directory' | 'file', path: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof OperationError) || error instanceof AccessDeniedError) throw error
    const words = `${what === 'file' ? 'File' : 'Directory'} error: Failed to open redaction dictionary ${what}`
    const options = { reason: error.reason, ...(error.code === undefined ? {} : { code: error.code }), cause: error }
    throw new OperationError(kind, `${words}: ${error.message}: ${path}`, options)
  }
}
