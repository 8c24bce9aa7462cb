// One of several servers is asked; its password is no less secret for that.
function sample(list) {
  return list[Math.floor(Math.random() * list.length)]
}

function connect(pool, makeClient) {
  const { options } = sample(pool.nodes())
  // ok: weak-randomness
  return makeClient({ host: options.host, password: options.password })
}

function login(server) {
  // ok: weak-randomness
  return { token: server.token }
}

const loginAnywhere = (pool) => login(sample(pool.nodes()))

function spread(servers, options) {
  const byName = {}
  for (const each of shuffled(servers)) byName[each] = each
  // ok: weak-randomness
  return { password: { ...options, ...byName }.password }
}

function shuffled(list) {
  for (let left = list.length - 1; left > 0; left -= 1) {
    const place = Math.floor(Math.random() * left)
    const kept = list[left]
    list[left] = list[place]
    list[place] = kept
  }
  return list
}

module.exports = { spread, connect, loginAnywhere }
