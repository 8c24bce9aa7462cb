// The colours of the page: text can be read on every ground it stands on, in the light and in the dark.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../style.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.match(/:root \{[^}]*\}/g) ?? []

function colorsOf(block: string): ReadonlyMap<string, string> {
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', color = '']) => [name, color]))
}

/** As the accessibility guidelines define it. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const pairs = [
  ...['ground', 'panel', 'code-ground', 'bad-ground'].flatMap((ground) =>
    ['text', 'faint', 'accent', 'bad'].map((text) => ({ text, ground })),
  ),
  { text: 'good', ground: 'panel' },
  { text: 'good', ground: 'code-ground' },
  { text: 'on-accent', ground: 'accent' },
]

test.each([
  ['light', light],
  ['dark', dark],
])('every text of the %s page has a contrast of at least 4.5 to its ground', (_name, block) => {
  const colors = colorsOf(block)
  const weak = pairs.filter(({ text, ground }) => !(contrast(colors.get(text) ?? '', colors.get(ground) ?? '') >= 4.5))
  expect(weak).toEqual([])
})
