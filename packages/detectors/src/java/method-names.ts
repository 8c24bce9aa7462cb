// Methods that the analysis knows under the name they have elsewhere.

export const methodNames: Readonly<Record<string, string>> = {
  contains: 'includes',
  containsKey: 'has',
  anyMatch: 'some',
  allMatch: 'every',
}
