// Which names are left out, and by which rule: built-in names, the workspace's list, and ignore files as git reads them, the deeper
// file first. The rules of a directory know those above it.

import ignore, { type Ignore } from 'ignore'

/** Names of ignore files that are respected, in the order in which they are asked: the last that speaks decides. */
export const ignoreFileNames = ['.gitignore', '.sallyportignore'] as const

/** Directories that hold no code of the repository's own, each with the reason that coverage shows. */
const builtIn: ReadonlyMap<string, string> = new Map([
  ['.git', 'built-in: repository data'],
  ['.hg', 'built-in: repository data'],
  ['.svn', 'built-in: repository data'],
  ['.sallyport', 'built-in: the workspace'],
  ['node_modules', 'built-in: installed packages'],
  ['bower_components', 'built-in: installed packages'],
])

interface RuleFile {
  /** What coverage names: `.gitignore`, or the path of the file. */
  readonly name: string
  /** Length of the path of its directory, with the slash. */
  readonly prefixLength: number
  readonly rules: Ignore
}

export class IgnoreRules {
  readonly #files: readonly RuleFile[]

  private constructor(files: readonly RuleFile[]) {
    this.#files = files
  }

  static atRoot(configured: readonly string[]): IgnoreRules {
    if (configured.length === 0) return new IgnoreRules([])
    return new IgnoreRules([{ name: 'config.json', prefixLength: 0, rules: ignore().add([...configured]) }])
  }

  /** The rules of a directory that has ignore files: `directory` is relative, `` for the root. */
  within(directory: string, texts: readonly { readonly name: string; readonly text: string }[]): IgnoreRules {
    const prefixLength = directory === '' ? 0 : directory.length + 1
    const added = texts.map(({ name, text }) => ({
      name: directory === '' ? name : `${directory}/${name}`,
      prefixLength,
      rules: ignore().add(text),
    }))
    return new IgnoreRules([...this.#files, ...added])
  }

  /** The rule that leaves a path out, or nothing where it stays. */
  ruleFor(path: string, name: string, isDirectory: boolean): string | undefined {
    if (isDirectory) {
      const reason = builtIn.get(name)
      if (reason !== undefined) return reason
    }
    let found: string | undefined
    for (const { name: file, prefixLength, rules } of this.#files) {
      const below = prefixLength === 0 ? path : path.slice(prefixLength)
      const { ignored, unignored } = rules.test(isDirectory ? `${below}/` : below)
      if (ignored) found = file
      else if (unignored) found = undefined
    }
    return found
  }
}
