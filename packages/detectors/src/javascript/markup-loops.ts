// The loops of a component's markup, and how far each reaches: `v-for` to the end of its element, `{#each}` and `{#await … then}` to the
// end of their block. What is not closed reaches to the end of the text.

/** `pattern` is given each element of what `code` gives; of an awaited value, the value itself. */
export interface MarkupLoop {
  readonly pattern: string
  readonly code: string
  readonly codeStart: number
  readonly isOfElements: boolean
  readonly from: number
  readonly to: number
}

const mostLoops = 60
const mostTags = 4000
const tag = /<(\/?)([A-Za-z][\w.:-]{0,60})((?:"[^"<>]{0,600}"|'[^'<>]{0,600}'|[^<>"']){0,600})>/g
const vueLoop = /\bv-for\s{0,4}=\s{0,4}(["'])\s{0,20}(.{1,120}?)\s{1,20}(?:in|of)\s{1,20}(.{1,200}?)\1/
const block =
  /\{(?:#(each|await)\s{1,20}([^{}]{1,200}?)\s{1,20}(as|then)\s{1,20}(\{[^{}]{0,200}\}|\[[^[\]]{0,200}\]|[\w$]{1,60})[^{}]{0,200}|\/(each|await))\}/g
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i

export function loopsOf(text: string): readonly MarkupLoop[] {
  return [...elementLoops(text), ...blockLoops(text)].slice(0, mostLoops).sort((left, right) => left.from - right.from)
}

function elementLoops(text: string): MarkupLoop[] {
  if (!text.includes('v-for')) return []
  const open: { readonly name: string; readonly loop: Omit<MarkupLoop, 'to'> | undefined }[] = []
  const loops: MarkupLoop[] = []
  let count = 0
  for (const { index, 0: whole, 1: slash = '', 2: name = '', 3: attributes = '' } of text.matchAll(tag)) {
    count += 1
    if (count > mostTags) break
    if (slash === '') {
      const loop = loopIn(whole, index)
      if (!attributes.endsWith('/') && !empty.test(name)) open.push({ name, loop })
      else if (loop !== undefined) loops.push({ ...loop, to: index + whole.length })
    } else if (open.some((each) => each.name === name)) {
      for (let closed = open.pop(); closed !== undefined; closed = closed.name === name ? undefined : open.pop())
        if (closed.loop !== undefined) loops.push({ ...closed.loop, to: index })
    }
  }
  return [...loops, ...open.flatMap(({ loop }) => (loop === undefined ? [] : [{ ...loop, to: text.length }]))]
}

function loopIn(written: string, from: number): Omit<MarkupLoop, 'to'> | undefined {
  const found = vueLoop.exec(written)
  if (found === null) return undefined
  const [whole, , pattern = '', code = ''] = found
  const codeStart = from + found.index + whole.lastIndexOf(code)
  // `(item, index) in items`: only the first is an element.
  const [, first = pattern] = /^\(\s*(\{[^{}]*\}|\[[^[\]]*\]|[\w$]+)\s*(?:,[^()]*)?\)$/.exec(pattern.trim()) ?? []
  return { pattern: first.trim(), code, codeStart, isOfElements: true, from }
}

function blockLoops(text: string): MarkupLoop[] {
  const open: Omit<MarkupLoop, 'to'>[] = []
  const loops: MarkupLoop[] = []
  for (const match of text.matchAll(block)) {
    const [whole, kind, code = '', , pattern = ''] = match
    const { index: from } = match
    if (kind !== undefined)
      open.push({ pattern, code, codeStart: from + whole.indexOf(code, 6), isOfElements: kind === 'each', from })
    else {
      const closed = open.pop()
      if (closed !== undefined) loops.push({ ...closed, to: from })
    }
  }
  return [...loops, ...open.map((each) => ({ ...each, to: text.length }))]
}
