// Cedar text from data: the one place that quotes. It serves texts a person reads and pastes; no request is ever built from text.

import type { EntityUid } from './request.js'

// Control, format (bidi, zero-width), line separators and lone surrogates: shown as escapes, so that what is read is what is meant.
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** A Cedar string literal. */
export function quoteCedar(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')
  return `"${escaped.replace(hidden, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)}"`
}

/** A `like` pattern that matches this text and then anything, or anything and then this text. */
export function likeCedar(before: string, after: string): string {
  const literal = (text: string): string => quoteCedar(text).slice(1, -1).replaceAll('*', '\\*')
  return `"${literal(before)}*${literal(after)}"`
}

export function uidText(uid: EntityUid): string {
  return `${uid.type}::${quoteCedar(uid.id)}`
}

export interface StatementText {
  readonly effect: 'permit' | 'forbid'
  readonly id?: string
  /** `principal == User::"alice"`, or `principal`. */
  readonly principal: string
  readonly actions: readonly EntityUid[]
  /** `resource == …`, `resource in …`, `resource is …`, or `resource`. */
  readonly resource: string
  readonly when?: readonly string[]
}

/** One statement, laid out as Cedar's formatter does. */
export function statementText(statement: StatementText): string {
  const lines: string[] = []
  if (statement.id !== undefined) lines.push(`@id(${quoteCedar(statement.id)})`)
  lines.push(`${statement.effect} (`, `  ${statement.principal},`)
  lines.push(`  ${actionsText(statement.actions)},`, `  ${statement.resource}`)
  if (statement.when === undefined || statement.when.length === 0) return [...lines, ');'].join('\n')
  const oneLine = `when { ${statement.when.join(' && ')} };`
  if (oneLine.length <= 120 && !oneLine.includes('\n')) return [...lines, ')', oneLine].join('\n')
  return [...lines, ')', 'when', '{', `  ${statement.when.join(' &&\n  ')}`, '};'].join('\n')
}

function actionsText(actions: readonly EntityUid[]): string {
  const texts = actions.map(uidText)
  if (texts.length === 0) return 'action'
  if (texts.length === 1) return `action == ${texts[0]}`
  const line = `action in [${texts.join(', ')}]`
  return line.length <= 117 ? line : `action in\n    [${texts.join(',\n     ')}]`
}
