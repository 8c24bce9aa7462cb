// Compiled modules call what they import without its module as `this`: `(0, fs_1.readFile)(path)`. A text in which such calls are written
// as anybody writes them, each sign of what is called where it stood.

const written = /\(0, ?(?!eval\b)([\w$.]{1,200})\)\(/g

/** The same length and the same lines. `(0, eval)` stays: it is another thing than `eval`. */
export function plainCalls(text: string): string {
  if (!text.includes('(0,')) return text
  return text.replaceAll(written, (all, name: string) => `${' '.repeat(all.length - name.length - 2)}${name}( `)
}
