// Listeners that a class of the program keeps by the name of what they listen to, and messages that a page gets by a property.

import { expect, test } from 'vitest'
import { judgedClaims } from '../packages/library-tree.js'

const channel = (made: string, on: string, emit: string, listens = 'channel.on'): string => `class Other {
constructor() { this.listeners = new Map() }
on(type, listener) { const known = this.listeners.get(type) ?? []; known.push(listener); this.listeners.set(type, known) }
}
class Channel {
constructor(address) { this.address = address; this.listeners = ${made} }
on(type, listener) { ${on} }
open() {
const socket = new WebSocket(this.address)
socket.onmessage = (event) => { const { type, text } = JSON.parse(event.data); this.emit(type, text) }
}
emit(type, text) { ${emit} }
}
const channel = new Channel('wss://a'), other = new Other()
${listens}('text', (text) => {
document.body.innerHTML = text
})
channel.open()`

const inMap =
  'const known = this.listeners.get(type) ?? new Set(); known.add(listener); this.listeners.set(type, known)'
const ofMap = 'for (const each of this.listeners.get(type) ?? []) each(text)'

test.each<[string, string, boolean]>([
  ['sets in a map', channel('new Map()', inMap, ofMap), true],
  [
    'lists in an object, made where they are missing',
    channel(
      '{}',
      '(this.listeners[type] = this.listeners[type] || []).push(listener)',
      'for (const each of this.listeners[type] || []) each(text)',
    ),
    true,
  ],
  [
    'lists in an object, made before',
    channel(
      '{}',
      'if (!this.listeners[type]) this.listeners[type] = []; this.listeners[type].push(listener)',
      '(this.listeners[type] || []).forEach((each) => each(text))',
    ),
    true,
  ],
  ['sets in a map of another class', channel('new Map()', inMap, ofMap, 'other.on'), false],
])('%s', async (_name, text, isFlaw) => {
  const claims = await judgedClaims({ 'app.js': text }, 'app.js')
  expect(claims.map((claim) => claim.replace(/ \(.*/, ''))).toEqual(isFlaw ? ['cross-site-scripting in app.js:16'] : [])
})
