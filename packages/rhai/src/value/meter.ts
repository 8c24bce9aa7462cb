// How many bytes values have allocated so far, roughly. Containers add, `evaluate/limits.ts` compares at its check points.
// One counter for the realm suffices because evaluation is synchronous.

export const meter = { bytes: 0 }

/** Estimates per element or entry; a slot, its share of the store's growth, and a boxed scalar. */
export const arrayElementBytes = 16
export const mapEntryBytes = 64
