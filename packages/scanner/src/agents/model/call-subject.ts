// What a conversation was about, as its calls name it: a JSON list, so that no path is taken for two. Rows of older versions hold paths
// with spaces between; they are read by what is known to be a path.

/** Of paths, or of `path:line`. */
export function callSubject(names: readonly string[]): string {
  return JSON.stringify(names)
}

/** The names in a subject; `isKnown` parts what an older version wrote. */
export function namesInSubject(subject: string, isKnown: (name: string) => boolean = () => false): readonly string[] {
  return namesInJson(subject) ?? partedByKnown(subject, isKnown)
}

function namesInJson(subject: string): readonly string[] | undefined {
  if (!subject.startsWith('[')) return undefined
  try {
    const parsed: unknown = JSON.parse(subject)
    return Array.isArray(parsed) && parsed.every((name) => typeof name === 'string') ? parsed : undefined
  } catch {
    // A path may begin with a bracket.
    return undefined
  }
}

/** From the left, the longest known name each time; all of it where that does not come out even. */
function partedByKnown(subject: string, isKnown: (name: string) => boolean): readonly string[] {
  const words = subject.split(' ')
  const names: string[] = []
  let from = 0
  while (from < words.length) {
    let to = words.length
    while (to > from && !isKnown(words.slice(from, to).join(' '))) to -= 1
    if (to === from) return [subject]
    names.push(words.slice(from, to).join(' '))
    from = to
  }
  return names
}
