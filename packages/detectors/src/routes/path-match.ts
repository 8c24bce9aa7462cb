// Whether a pattern of paths as Spring and servlets write it (`/admin/**`, `/tables/*/close`, `/users/{id}`) covers a route. A variable of
// the route may be anything: against a word of the pattern the answer is `perhaps`.

export type Covers = 'always' | 'perhaps' | 'never'

const mostSegments = 40

export function coversPath(pattern: string, path: string): Covers {
  const [wanted, given] = [segmentsOf(pattern), segmentsOf(path)]
  return wanted.length > mostSegments || given.length > mostSegments ? 'perhaps' : covers(wanted, given)
}

/** Of several: the surest. */
export function coversOne(patterns: readonly string[], path: string): Covers {
  const answers = new Set(patterns.map((each) => coversPath(each, path)))
  return answers.has('always') ? 'always' : answers.has('perhaps') ? 'perhaps' : 'never'
}

/** Whether it names one path, and not many. */
export function isOnePath(pattern: string): boolean {
  return !/[*?{]/.test(pattern)
}

/** `/shop` and `orders/{id}` are `/shop/orders/{id}`. */
export function joinedPath(outer: string, inner: string): string {
  return `/${[...segmentsOf(outer), ...segmentsOf(inner)].join('/')}`
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').filter((each) => each !== '')
}

/** Row by row, so that no pattern takes long: what the first parts of the pattern say of the first parts of the path. */
function covers(pattern: readonly string[], path: readonly string[]): Covers {
  let row: Covers[] = path.map(() => 'never')
  row.unshift('always')
  for (const wanted of pattern) {
    const next: Covers[] = []
    for (let length = 0; length <= path.length; length += 1) {
      const [above = 'never', before = 'never'] = [row[length], row[length - 1]]
      if (wanted === '**') next.push(surer(above, next[length - 1] ?? 'never'))
      else next.push(length === 0 ? 'never' : both(before, ofSegment(wanted, path[length - 1] ?? '')))
    }
    row = next
  }
  return row[path.length] ?? 'never'
}

function surer(left: Covers, right: Covers): Covers {
  if (left === 'always' || right === 'always') return 'always'
  return left === 'perhaps' || right === 'perhaps' ? 'perhaps' : 'never'
}

function both(left: Covers, right: Covers): Covers {
  if (left === 'never' || right === 'never') return 'never'
  return left === 'always' && right === 'always' ? 'always' : 'perhaps'
}

function ofSegment(wanted: string, given: string): Covers {
  if (wanted === '*' || /^\{[^:]*\}$/.test(wanted)) return 'always'
  if (/[{}]/.test(given) || /[{}?]/.test(wanted)) return 'perhaps'
  const [start = '', ...rest] = wanted.split('*')
  if (rest.length === 0) return wanted === given ? 'always' : 'never'
  const end = rest.at(-1) ?? ''
  const fits = given.length >= start.length + end.length && given.startsWith(start) && given.endsWith(end)
  return !fits ? 'never' : rest.length === 1 ? 'always' : 'perhaps'
}
