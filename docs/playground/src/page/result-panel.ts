// What came of a run: how it ended, the value, the error as the command shows it, what was logged, and each decision in its order.

import { visible, visibleLine } from '@sallyport/diagnostics'
import type { Finished } from '../run/protocol.js'
import { decisionItem } from './decision-list.js'
import { find, make } from './dom.js'
import type { RunAnswer } from './script-runner.js'

const endings: Readonly<Record<string, string>> = {
  success: 'Done',
  denied: 'Denied by the policy',
  limit: 'Ended by a limit',
  'script-error': 'Ended by an error of the script',
  'compile-error': 'The script does not parse',
  refused: 'Nothing ran',
  defect: 'A defect of ours: please report it',
}

export class ResultPanel {
  readonly #status = find('status', HTMLElement)
  readonly #output = find('output', HTMLElement)
  readonly #error = find('error', HTMLElement)
  readonly #logs = find('logs', HTMLElement)
  readonly #decisions = find('decisions', HTMLOListElement)
  readonly #count = find('decision-count', HTMLElement)
  readonly #add: (permit: string) => void

  /** `add` puts a permit into the policy. */
  constructor(add: (permit: string) => void) {
    this.#add = add
  }

  begin(): void {
    this.#clear()
    this.#say('Running …', 'running')
  }

  show(answer: RunAnswer): void {
    this.#clear()
    if (answer.kind === 'stopped') this.#say('Stopped: nothing of this run was kept', 'stopped')
    else if (answer.kind === 'lost') this.#say(`The run was lost: ${visibleLine(answer.message)}`, 'lost')
    else this.#showFinished(answer)
  }

  #showFinished(result: Finished): void {
    const { ending, exitCode, milliseconds } = result
    const words = endings[ending] ?? ending
    this.#say(`${words} · exit code ${exitCode} · ${Math.round(milliseconds)} ms`, ending)
    fill(this.#output, result.out.replace(/\n$/, ''))
    fill(this.#error, result.error.replace(/\n$/, ''))
    const lines = result.logs.map(({ level, message }) => `[${level}] ${visible(message)}`)
    fill(this.#logs, lines.join('\n'))
    this.#decisions.replaceChildren(...result.decisions.map((each) => decisionItem(each, this.#add)))
    if (result.hiddenDecisions > 0)
      this.#decisions.append(make('li', { text: `${result.hiddenDecisions} more are not shown` }))
    this.#count.textContent = countText(result)
  }

  #clear(): void {
    for (const part of [this.#output, this.#error, this.#logs]) fill(part, '')
    this.#decisions.replaceChildren()
    this.#count.textContent = ''
  }

  #say(text: string, ending: string): void {
    this.#status.textContent = text
    this.#status.dataset['ending'] = ending
  }
}

function countText({ decisions, hiddenDecisions }: Finished): string {
  const denied = decisions.filter(({ effect }) => effect !== 'allow').length
  const count = decisions.length + hiddenDecisions
  return count === 0 ? 'none' : `${count}, ${denied === 0 ? 'none denied' : `${denied} denied`}`
}

const mostCharacters = 100_000

/** A part without a text is not shown, nor is its heading; of a very long one, the start. */
function fill(part: HTMLElement, text: string): void {
  const more = text.length - mostCharacters
  part.textContent = more <= 0 ? text : `${text.slice(0, mostCharacters)}\n… and ${more} characters more`
  const section = part.closest('section')
  if (section !== null) section.hidden = text === ''
}
