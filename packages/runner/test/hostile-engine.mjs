// A process of the engine that has been taken over: speaks the protocol, and does what its argument says. Used by isolated.test.ts.

import { readSync, writeSync } from 'node:fs'

function send(message) {
  sendBytes(Buffer.from(typeof message === 'string' ? message : JSON.stringify(message)))
}

function sendBytes(body) {
  const head = Buffer.alloc(4)
  head.writeUInt32LE(body.length)
  writeSync(4, Buffer.concat([head, body]))
}

function receive() {
  const head = Buffer.alloc(4)
  if (readSync(3, head) === 0) process.exit(0)
  const body = Buffer.alloc(head.readUInt32LE())
  for (let filled = 0; filled < body.length; ) filled += readSync(3, body, filled, body.length - filled, null)
  return JSON.parse(body.toString())
}

send({ kind: 'ready', layers: ['hostile'] })
const { script, surface } = receive()
const { act, path } = JSON.parse(script)
const numberOf = (name, ...types) =>
  surface.natives.findIndex(([each, parameters]) => each === name && parameters.join() === types.join())
const call = (index, args) => {
  send({ kind: 'call', index, args, at: [1, 1] })
  return receive()
}

switch (act) {
  case 'an operation that the policy denies':
    call(numberOf('cat', 'string'), [path])
    send({ kind: 'done', output: 'stolen', ns: 0 })
    break
  case 'a function that is not there':
    call(1_000_000, [])
    break
  case 'arguments of other types':
    call(numberOf('cat', 'string'), [42])
    break
  case 'a number that was never given out':
    call(numberOf('read', 'RcFileHandle'), [['h', 999_999]])
    break
  case 'a value of another type in its place':
    call(numberOf('read', 'RcFileHandle'), [['h', 0]])
    break
  case 'no JSON':
    send('{"kind":')
    break
  case 'an endless nesting':
    send(
      `{"kind":"call","index":${numberOf('write', 'array', 'string', 'string')},"at":null,"args":[${'["a",['.repeat(5000)}null${']]'.repeat(5000)},"","x"]}`,
    )
    break
  case 'a message without an end':
    writeSync(4, Buffer.from([255, 255, 255, 255]))
    break
  case 'nothing':
    process.exit(0)
    break
  case 'going on after its end':
    for (let round = 0; round < 1000; round += 1) call(numberOf('write', 'string', 'string'), [path, 'x'])
    break
  case 'silence':
    for (;;) receive()
  case 'a value of the prototype':
    call(numberOf('write', 'array', 'string', 'string'), [['m', [['__proto__', 1]]], path, 'x'])
    break
  default:
    send({ kind: act })
}
// Whoever served that is told an end, so that its test can say so.
send({ kind: 'done', output: 'served', ns: 0 })
for (;;) receive()
