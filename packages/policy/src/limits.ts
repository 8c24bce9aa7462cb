// Every bound of this package (PO-6). Cedar walks policies recursively, on a stack of its own of one megabyte and on V8's, and an
// overflow of either ends the engine, so depth is counted here, before the engine sees a text. Measured on 4.13 and Node 20, main
// thread: 100 links in a condition are walked, 160 are not once V8 has optimised the Wasm; brackets trap between 100 and 150.

export const limits = {
  /** UTF-16 units of all policy texts together. */
  policyTextLength: 4 * 1024 * 1024,
  policies: 10_000,
  /** Brackets inside brackets. */
  nesting: 16,
  /** `&&`, `||` and `if` in one condition, and the operators and attribute steps of its longest part: Cedar walks them recursively. */
  operatorsPerCondition: 64,
  likePatternsPerPolicy: 64,
  likePatterns: 20_000,
  likePatternLength: 256,
  /** `*` in one pattern. The matcher is iterative; at worst its time is pattern times text: 32 ms at these bounds (measured). */
  likeWildcards: 32,
  /** UTF-16 units of one request as JSON. */
  requestLength: 1024 * 1024,
  requestEntities: 2048,
  /** One id or string of a request. */
  stringLength: 64 * 1024,
  /** Sets and records inside one another. */
  valueDepth: 8,
  /** Decisions kept by the cache, and UTF-16 units of all their keys. */
  cachedDecisions: 4096,
  cachedKeyLength: 8 * 1024 * 1024,
  /** Prepared subsets of a large policy set. */
  preparedSlices: 256,
} as const
