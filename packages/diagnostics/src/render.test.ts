import { describe, expect, test } from 'vitest'
import { CodedError, isCodedError } from './coded-error.js'
import { codeFrame, renderError } from './render.js'
import { escapeControls, visible, visibleLine } from './visible.js'

const at = (line: number, column: number, endColumn = column) => ({
  start: { line, column },
  end: { line, column: endColumn },
})

describe('a rendered error', () => {
  test('shows message, place, line, caret and what to do', () => {
    const error = new CodedError({
      code: 'test/one',
      message: 'unexpected `2`',
      hint: 'put a `;` before it',
      source: { name: 's.rhai', text: 'let a = 1;\nlet x = 1 2\n' },
      span: at(2, 11),
    })
    expect(renderError(error)).toBe(
      [
        'error: unexpected `2`',
        ' --> s.rhai:2:11',
        '  |',
        '2 | let x = 1 2',
        '  |           ^',
        '  = help: put a `;` before it',
      ].join('\n'),
    )
  })

  test('counts characters, not code units, and marks a whole span', () => {
    const frame = codeFrame({ name: 's', text: '"😀" + foo' }, at(1, 7, 9))
    expect(frame.split('\n').at(-1)).toBe('  |       ^^^')
  })

  test('cuts a very long line around the place', () => {
    const frame = codeFrame({ name: 's', text: `${'a'.repeat(5000)}!${'b'.repeat(5000)}` }, at(1, 5001))
    expect(frame.length).toBeLessThan(500)
    expect(frame).toContain('!')
  })

  test('a place outside the text is no crash', () => {
    for (const span of [at(9, 9), at(1, 999), at(0, 0)])
      expect(() => codeFrame({ name: 's', text: 'x' }, span)).not.toThrow()
  })
})

describe('untrusted text', () => {
  test('control, bidi and invisible characters are shown', () => {
    expect(visible('a\u001b[31m\u202eb\u200b\n\t')).toBe('a\\u{1b}[31m\\u{202e}b\\u{200b}\n\t')
    expect(visibleLine('a\nb\tc')).toBe('a\\nb\\tc')
    expect(visible('\ud800')).toBe('\\u{d800}')
  })

  test('in JSON they become escapes of the same document', () => {
    const json = JSON.stringify({ a: '\u202e\u2066x\u007f' })
    expect(escapeControls(json)).not.toMatch(/[\u202e\u2066\u007f]/)
    expect(JSON.parse(escapeControls(json))).toEqual(JSON.parse(json))
  })
})

test('an error of another copy of the class is still known', () => {
  const copy = Object.assign(new Error('x'), { code: 'a/b', [Symbol.for('sallyport.coded-error')]: true })
  expect(isCodedError(copy)).toBe(true)
  expect(isCodedError(new Error('x'))).toBe(false)
  expect(isCodedError('x')).toBe(false)
})
