// The name of a type as it is written: without its arguments, arrays with `[]` behind.

import { characterType, plainType } from '../ir/instruction.js'
import type { SyntaxNode } from '../tree-sitter/grammar.js'
import { childrenOf, field } from '../tree-sitter/nodes.js'

export function typeName(node: SyntaxNode): string {
  switch (node.type) {
    case 'generic_type':
    case 'annotated_type':
      return typeName(childrenOf(node).findLast(({ type }) => !/annotation|arguments/.test(type)) ?? node)
    case 'array_type':
      return `${typeName(field(node, 'element') ?? node)}[]`
    case 'scoped_type_identifier':
      return childrenOf(node)
        .filter(({ type }) => !/annotation/.test(type))
        .map((each) => (each.type === 'type_identifier' ? each.text : typeName(each)))
        .join('.')
    default:
      return node.text
  }
}

/** The types between the brackets: `User` of `List<User>`. */
export function typeArguments(node: SyntaxNode | undefined): string[] {
  if (node?.type !== 'generic_type') return []
  const list = childrenOf(node).find(({ type }) => type === 'type_arguments')
  return childrenOf(list).map(typeName)
}

const plainTypes: ReadonlySet<string> = new Set([
  ...['int', 'long', 'short', 'byte', 'boolean', 'float', 'double', 'void'],
  ...['Integer', 'Long', 'Short', 'Byte', 'Boolean', 'Float', 'Double', 'BigInteger', 'BigDecimal'],
  ...['AtomicInteger', 'AtomicLong', 'AtomicBoolean', 'OptionalInt', 'OptionalLong', 'UUID', 'Instant', 'Duration'],
  ...['LocalDate', 'LocalDateTime', 'LocalTime', 'ZonedDateTime', 'OffsetDateTime', 'Period', 'Year', 'Month'],
  ...['YearMonth', 'DayOfWeek', 'ZoneId', 'Locale', 'Currency', 'HttpStatus', 'Class'],
])

/** Whether a value of the type can hold no text of somebody's choice. */
export function isPlainType(name: string): boolean {
  return plainTypes.has(name.slice(name.lastIndexOf('.') + 1))
}

/** What a declared type holds a value to, whatever comes: no text at all, or one character. */
export function heldType(name: string): string | undefined {
  if (name === 'char' || name === 'Character' || name === 'java.lang.Character') return characterType
  return isPlainType(name) ? plainType : undefined
}

/** Types that say nothing of where a value comes from: texts, collections, what wraps another value. */
const unspecific: ReadonlySet<string> = new Set([
  ...[
    'char',
    'Character',
    'String',
    'Object',
    'CharSequence',
    'Number',
    'Comparable',
    'Iterable',
    'Iterator',
    'Enumeration',
    'Optional',
  ],
  ...['Collection', 'List', 'ArrayList', 'LinkedList', 'Set', 'HashSet', 'LinkedHashSet', 'TreeSet', 'SortedSet'],
  ...['Map', 'HashMap', 'LinkedHashMap', 'TreeMap', 'ConcurrentHashMap', 'ConcurrentMap', 'SortedMap', 'EnumMap'],
  ...['Queue', 'Deque', 'ArrayDeque', 'Vector', 'Stack', 'Hashtable', 'Stream', 'IntStream', 'Supplier', 'Function'],
  ...['BiFunction', 'Consumer', 'BiConsumer', 'Predicate', 'UnaryOperator', 'Callable', 'Runnable', 'Future'],
  ...['CompletableFuture', 'Mono', 'Flux', 'StringBuilder', 'StringBuffer', 'var', 'T', 'E', 'K', 'V', 'R'],
  ...['Iterator', 'ListIterator', 'Entry', 'Map.Entry', 'MultiValueMap', 'LinkedMultiValueMap', 'HttpEntity'],
  ...['ResponseEntity', 'RequestEntity', 'Set.Entry', 'EnumSet', 'CopyOnWriteArrayList', 'Exception', 'Throwable'],
])

export function isUnspecificType(name: string): boolean {
  return name.endsWith('[]') || plainTypes.has(name) || unspecific.has(name.slice(name.lastIndexOf('.') + 1))
}

export function isMapType(name: string): boolean {
  return /(?:^|\.)(?:\w*Map|Hashtable|Properties|Model|ModelMap)$/.test(name)
}

export function isListType(name: string): boolean {
  return /(?:^|\.)(?:\w*List|Vector|Collection|Stack|(?:Array|Blocking|LinkedBlocking)?Deque|Queue|ListIterator|Iterator)$/.test(
    name,
  )
}

export function isTextBuilder(name: string): boolean {
  return /(?:^|\.)(?:StringBuilder|StringBuffer|StringJoiner)$/.test(name)
}
