exports.write = (kind, message) => {
  console.log(`${new Date().toISOString()} ${kind} ${message}`)
}
