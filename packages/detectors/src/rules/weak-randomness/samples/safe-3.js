// A mark by which a page knows its own messages: it is sent to every window, and so it is no secret.
const waiting = []

function makeQueue(target) {
  // ok: weak-randomness
  return ((token, callbacks) => {
    target.addEventListener('message', ({ source, data }) => {
      if (source === target && data === token) callbacks.shift()()
    })
    return (callback) => {
      callbacks.push(callback)
      target.postMessage(token, '*')
    }
  })(`queue@${Math.random()}`, waiting)
}

module.exports = { makeQueue }
