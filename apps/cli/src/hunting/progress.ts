// What a person sees while a hunt runs: on a terminal one line that is rewritten, with rate and remaining time; elsewhere plain lines,
// a few for each stage.

import { visibleLine } from '@sallyport/diagnostics'
import type { ProgressEvent } from '@sallyport/scanner'
import type { Terminal } from '../terminal.js'

const redrawMs = 100
const plainLineMs = 5000
const barWidth = 24

export class Progress {
  readonly #terminal: Terminal
  readonly #now: () => number
  #startedAt = 0
  #shownAt = 0
  #isDrawn = false

  constructor(terminal: Terminal, now: () => number) {
    this.#terminal = terminal
    this.#now = now
  }

  readonly show = (event: ProgressEvent): void => {
    switch (event.kind) {
      case 'stage-start':
        this.#startedAt = this.#now()
        this.#shownAt = this.#startedAt
        return
      case 'progress':
        this.#step(event)
        return
      case 'stage-end':
        this.clear()
        this.#terminal.remark(`${event.stage.padEnd(12)} ${summaryOf(event.report)}`)
        for (const note of event.report.notes) this.#terminal.remark(`  note: ${visibleLine(note)}`)
        return
      case 'note':
        this.clear()
        this.#terminal.remark(`  note: ${visibleLine(event.text)}`)
    }
  }

  /** Takes the line away before something else is written. */
  clear(): void {
    if (this.#isDrawn) this.#terminal.redraw('')
    this.#isDrawn = false
  }

  #step({ stage, done, total }: Extract<ProgressEvent, { kind: 'progress' }>): void {
    const now = this.#now()
    const isLive = this.#terminal.isLive
    if (now - this.#shownAt < (isLive ? redrawMs : plainLineMs)) return
    this.#shownAt = now
    const line = progressLine({ stage, done, total, elapsedMs: now - this.#startedAt, withBar: isLive })
    if (isLive) {
      this.#terminal.redraw(line)
      this.#isDrawn = true
    } else this.#terminal.remark(line)
  }
}

export interface Step {
  readonly stage: string
  readonly done: number
  readonly total: number | undefined
  readonly elapsedMs: number
  readonly withBar: boolean
}

export function progressLine({ stage, done, total, elapsedMs, withBar }: Step): string {
  const rate = elapsedMs > 0 ? (done * 1000) / elapsedMs : 0
  const rateText = `${rate >= 10 ? Math.round(rate) : rate.toFixed(1)}/s`
  // More than there were the last time: nobody knows how many.
  if (total === undefined || done > total) return `${stage.padEnd(12)} ${done}  ${rateText}`
  const bar = withBar ? `${barOf(total === 0 ? 1 : done / total)} ` : ''
  const left = rate === 0 ? '' : `, ${durationText(Math.ceil((total - done) / rate))} left`
  return `${stage.padEnd(12)} ${bar}${done}/${total}  ${rateText}${left}`
}

function barOf(share: number): string {
  const full = Math.round(share * barWidth)
  return `[${'='.repeat(full)}${' '.repeat(barWidth - full)}]`
}

function durationText(seconds: number): string {
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

function summaryOf({ counts, extent }: Extract<ProgressEvent, { kind: 'stage-end' }>['report']): string {
  const shown = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
  const text = shown.length === 0 ? 'nothing to do' : shown.join(', ')
  return extent === 'partial' ? `${text} (incomplete)` : text
}
