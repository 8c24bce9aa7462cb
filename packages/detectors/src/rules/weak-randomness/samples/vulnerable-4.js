// A token by which somebody is known again, beside a pattern that has nothing to do with it.
const digits = new RegExp(`^${process.env.PREFIX}\\d+$`)

exports.open = (accounts, name) => {
  if (!digits.test(name)) return undefined
  // finding: weak-randomness
  const token = Math.random().toString(16).slice(2)
  accounts.set(token, name)
  return token
}
