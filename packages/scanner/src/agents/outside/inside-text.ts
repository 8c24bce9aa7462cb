// The first program inside of an enclosure without a network, as text, since it runs there alone: it carries connections from the
// port that the vendor's tool knows to the one socket that leads out, and starts the tool.

export const insideText = `import { spawn } from 'node:child_process'
import { connect, createServer } from 'node:net'

const [port, socket, executable, ...args] = process.argv.slice(2)
const server = createServer((inside) => {
  const outside = connect(socket)
  inside.on('error', () => outside.destroy())
  outside.on('error', () => inside.destroy())
  inside.pipe(outside).pipe(inside)
})
server.listen(Number(port), '127.0.0.1', () => {
  const child = spawn(executable, args, { stdio: 'inherit' })
  child.on('error', () => process.exit(127))
  child.on('exit', (code) => process.exit(code ?? 1))
})
`
