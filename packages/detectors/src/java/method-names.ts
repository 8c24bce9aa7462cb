// Methods that the analysis knows under the name they have elsewhere.

export const methodNames: ReadonlyMap<string, string> = new Map([
  ['contains', 'includes'],
  ['containsKey', 'has'],
  ['anyMatch', 'some'],
  ['noneMatch', 'some'],
  ['allMatch', 'every'],
])
