// The library's packages, as Rhai divides them. Which of them an engine has is the host's choice.

import type { NativeFunction } from '../evaluate/native-function.js'
import { arithmeticFunctions } from './arithmetic.js'
import { arrayFunctions } from './array.js'
import { arrayCallbackFunctions } from './array-callbacks.js'
import { arraySortFunctions } from './array-sort.js'
import { bitFieldFunctions } from './bit-field.js'
import { blobFunctions } from './blob.js'
import { blobBytesFunctions } from './blob-bytes.js'
import { floatFunctions } from './float-math.js'
import { jsonFunctions } from './json.js'
import { languageFunctions } from './language.js'
import { mapFunctions } from './map.js'
import { numberParsingFunctions } from './parse-number.js'
import { rangeFunctions } from './range.js'
import { coreStringFunctions, stringFunctions } from './string.js'
import { stringSearchFunctions } from './string-search.js'
import { sleepFunctions, timeFunctions } from './time.js'

/** Core holds what scripts can hardly do without; standard is everything. */
export type LibraryPackage = 'core' | 'standard'

/** What the library needs of the engine that it registers with. */
export interface LibraryTarget {
  registerFunctions(natives: readonly NativeFunction[]): unknown
}

export const coreLibrary: readonly NativeFunction[] = [
  ...languageFunctions,
  ...arithmeticFunctions,
  ...coreStringFunctions,
  ...rangeFunctions,
  ...sleepFunctions,
]

export const standardLibrary: readonly NativeFunction[] = [
  ...coreLibrary,
  ...numberParsingFunctions,
  ...floatFunctions,
  ...bitFieldFunctions,
  ...stringFunctions,
  ...stringSearchFunctions,
  ...arrayFunctions,
  ...arrayCallbackFunctions,
  ...arraySortFunctions,
  ...blobFunctions,
  ...blobBytesFunctions,
  ...mapFunctions,
  ...timeFunctions,
  ...jsonFunctions,
]

/** Gives a target the functions of a package. */
export function registerStandardLibrary(target: LibraryTarget, library: LibraryPackage = 'standard'): void {
  target.registerFunctions(library === 'core' ? coreLibrary : standardLibrary)
}
