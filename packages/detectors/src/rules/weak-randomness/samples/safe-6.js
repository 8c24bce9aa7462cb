// One of several servers is asked; its password is no less secret for that.
function sample(list) {
  return list[Math.floor(Math.random() * list.length)]
}

function connect(pool, makeClient) {
  const { options } = sample(pool.nodes())
  // ok: weak-randomness
  return makeClient({ host: options.host, password: options.password })
}

module.exports = { connect }
