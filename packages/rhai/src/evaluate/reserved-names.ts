// Names that no function can have; the parser refuses them, `Fn("…")` does so when it runs.

const reserved: ReadonlySet<string> = new Set(
  (
    'true false let const if else switch do while until loop for in continue break return throw try catch fn private import ' +
    'export as this var static shared is goto match case public protected new use with super module package spawn go await ' +
    'async sync thread yield default void null nil print debug type_of eval Fn call curry is_def_fn is_def_var is_shared'
  ).split(' '),
)

export function isReserved(name: string): boolean {
  return reserved.has(name)
}
