// A deep merge of one's own, with a body of a request.
import Fastify from 'fastify'
import defaultsDeep from 'lodash/defaultsDeep'

const fastify = Fastify()
type Tree = { [name: string]: Tree | string }

function merge(target: Tree, source: Tree): Tree {
  for (const key in source) {
    const value = source[key]
    if (typeof value === 'object' && typeof target[key] === 'object') {
      merge(target[key], value)
    } else {
      // finding: prototype-pollution
      target[key] = value
    }
  }
  return target
}

fastify.post('/profile', async (request) => {
  const profile = merge({}, request.body as Tree)
  // finding: prototype-pollution
  const options = defaultsDeep({}, request.body)
  return { profile, options }
})
