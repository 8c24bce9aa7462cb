// What a template shows without escaping it, as a path in the data that it is given, and which other templates it includes.

import type { At } from '../ir/instruction.js'

export interface Output extends At {
  /** Properties of the data, outermost first; `*` for any element of a list. */
  readonly path: readonly string[]
  /** All that is inside of it is written out, as JSON. */
  readonly isDeep: boolean
  /** The function that is called with it, whose result is what is shown. */
  readonly by?: string
}

export interface Include {
  readonly name: string
  /** What names mean in it, beside those of the data. */
  readonly given: ReadonlyMap<string, readonly string[]>
}

export interface TemplateOutputs {
  readonly outputs: readonly Output[]
  readonly includes: readonly Include[]
}

/** What names mean at a point of a template: elements of loops, values that were given to it. */
export class Names {
  readonly #known: Map<string, readonly string[]>

  constructor(given: ReadonlyMap<string, readonly string[]>) {
    this.#known = new Map(given)
  }

  set(name: string, path: readonly string[]): void {
    this.#known.set(name, path)
  }

  /** `locals.user.name`, `items[0].title` */
  path(written: string): readonly string[] | undefined {
    const text = written.trim().replace(/^(?:locals|it|this)\./, '')
    if (!/^[A-Za-z_$][\w$]*(?:\??\.[\w$]+|\[(?:[\w$]+|'[\w$]+'|"[\w$]+")\])*$/.test(text)) return undefined
    const [first = '', ...rest] = text
      .replaceAll(/\[['"]([\w$]+)['"]\]/g, '.$1')
      .replaceAll(/\[[\w$]+\]/g, '.*')
      .replaceAll('?.', '.')
      .split('.')
    return [...(this.#known.get(first) ?? [first]), ...rest]
  }

  copy(): ReadonlyMap<string, readonly string[]> {
    return new Map(this.#known)
  }
}

const words = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[A-Za-z_$][\w$]*(?:\??\.[\w$]+|\[[\w$]+\])*/g

/** `markdown(post.body)`: a function by a plain name, and the path that it is given first. */
export function calledWith(
  names: Names,
  expression: string,
): { readonly by: string; readonly path: readonly string[] } | undefined {
  const [, by, given = ''] =
    /^\s*([A-Za-z_$][\w$]*)\(\s*([\w$.?[\]]{1,200})\s*(?:,[^()]{0,200})?\)\s*;?\s*$/.exec(expression) ?? []
  const path = by === undefined ? undefined : names.path(given)
  return by === undefined || path === undefined ? undefined : { by, path }
}

/** The paths that an expression is put together of; nothing where it calls a function, other than to write JSON. */
export function pathsOf(names: Names, expression: string): { paths: readonly (readonly string[])[]; isDeep: boolean } {
  const json = /^\s*JSON\.stringify\(([^(),]*)(?:,[^()]*)?\)\s*;?\s*$/.exec(expression)
  const inner = json?.[1] ?? expression
  if (inner.includes('(')) return { paths: [], isDeep: false }
  const found = (inner.match(words) ?? []).filter((word) => !/^["']|^(?:true|false|null|undefined|typeof)$/.test(word))
  return {
    paths: found.flatMap((word) => [names.path(word) ?? []].filter(({ length }) => length > 0)),
    isDeep: json !== null,
  }
}
