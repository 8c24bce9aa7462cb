// Options that several commands share. INVARIANT: an option that is given twice is an error, never "the last one wins" (IN-2).

import { type Command, InvalidArgumentError, Option } from 'commander'
import { Terminal } from './terminal.js'

/** An option with a value, at most once. */
export function once(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, previous: unknown) => {
    if (previous !== undefined) throw new InvalidArgumentError('it is given twice.')
    return value
  })
}

/** An option with one of some words, at most once. */
export function choice(flags: string, description: string, words: readonly string[]): Option {
  return new Option(flags, `${description} (${words.join(', ')})`).argParser((value: string, previous: unknown) => {
    if (previous !== undefined) throw new InvalidArgumentError('it is given twice.')
    if (!words.includes(value)) throw new InvalidArgumentError(`it is one of ${words.join(', ')}.`)
    return value
  })
}

/** A whole number above zero, at most once. */
export function count(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, previous: unknown) => {
    if (previous !== undefined) throw new InvalidArgumentError('it is given twice.')
    const number = Number(value)
    if (!/^\d+$/.test(value) || !Number.isSafeInteger(number) || number === 0) {
      throw new InvalidArgumentError('it is a whole number above zero.')
    }
    return number
  })
}

/** A number above zero, at most once. */
export function amount(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, previous: unknown) => {
    if (previous !== undefined) throw new InvalidArgumentError('it is given twice.')
    const number = Number(value)
    if (!/^\d+(\.\d+)?$/.test(value) || number === 0) throw new InvalidArgumentError('it is a number above zero.')
    return number
  })
}

/** An option that may be given several times, each time with one value. */
export function several(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, previous: readonly string[] | undefined) => [
    ...(previous ?? []),
    value,
  ])
}

/** The terminal as the global options want it. */
export function terminalOf(command: Command): Terminal {
  const { color, quiet } = command.optsWithGlobals<{ color: boolean; quiet?: boolean }>()
  return new Terminal({ color, quiet: quiet === true })
}
