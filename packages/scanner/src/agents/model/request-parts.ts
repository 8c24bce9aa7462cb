// Texts and sizes of the parts of a request. A conversation sends all of itself again with each turn; its messages do not change, so
// each is written out and measured once, and a conversation costs what is new in it and not the square of its length.

import type { ModelMessage, ModelRequest, ToolDefinition } from './model-client.js'

/** Remembers what was made of an object for as long as there is the object. */
export function onceFor<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const made = make(key)
    known.set(key, made)
    return made
  }
}

const messageText = onceFor((message: ModelMessage) => JSON.stringify(message))
const toolText = onceFor((tool: ToolDefinition) => JSON.stringify(tool))

/** `JSON.stringify([...head, tools, messages])`, to the byte. */
export function* requestTexts(head: readonly unknown[], { tools, messages }: ModelRequest): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},[`
  yield tools.map(toolText).join(',')
  yield '],['
  for (const [index, message] of messages.entries())
    yield index === 0 ? messageText(message) : `,${messageText(message)}`
  yield ']]'
}
