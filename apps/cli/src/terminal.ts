// What a command writes, and how: results on stdout, everything else on stderr, colours only for a terminal that wants them.

import { styleText } from 'node:util'
import { type CodedError, type Palette, renderError } from '@sallyport/diagnostics'

export interface TerminalOptions {
  readonly color: boolean
  readonly quiet: boolean
}

export class Terminal {
  readonly palette: Palette
  /** For results, which may go elsewhere than messages do. */
  readonly resultStyle: (style: 'bold' | 'gray' | 'red', text: string) => string
  /** Whether a line may be rewritten: a person watches, and wants to. */
  readonly isLive: boolean
  readonly #isQuiet: boolean

  constructor({ color, quiet }: TerminalOptions) {
    const isColored = color && process.stderr.isTTY === true && process.env['NO_COLOR'] === undefined
    const paint =
      (style: 'red' | 'gray' | 'cyan') =>
      (text: string): string =>
        isColored ? styleText(style, text, { validateStream: false }) : text
    this.palette = { error: paint('red'), faint: paint('gray'), help: paint('cyan') }
    const isResultColored = color && process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined
    this.resultStyle = (style, text) => (isResultColored ? styleText(style, text, { validateStream: false }) : text)
    this.#isQuiet = quiet
    this.isLive = !quiet && process.stderr.isTTY === true && process.env['TERM'] !== 'dumb'
  }

  /** Columns of the terminal that results go to; a usual width where they go elsewhere. */
  get width(): number {
    return process.stdout.columns ?? 120
  }

  /** Writes over the line that is shown; an empty one takes it away. Only where {@link isLive}. */
  redraw(line: string): void {
    const width = process.stderr.columns ?? 80
    process.stderr.write(`\r\u001b[2K${line.slice(0, width - 1)}`)
  }

  /** Writes a result. */
  result(text: string): void {
    process.stdout.write(text)
  }

  /** Writes a line for the person who watches; silent when asked to be quiet. */
  remark(line: string): void {
    if (!this.#isQuiet) process.stderr.write(`${line}\n`)
  }

  /** Writes a line that is never left out. */
  complain(line: string): void {
    process.stderr.write(`${line}\n`)
  }

  warning(warning: CodedError): void {
    this.remark(renderError(warning, this.palette, 'warning'))
  }

  error(error: CodedError): void {
    this.complain(renderError(error, this.palette))
  }
}
