const oneLine = (text) => text.replace(/[\r\n]+/g, ' ')

exports.write = (kind, message) => {
  console.log(`${new Date().toISOString()} ${kind} ${oneLine(message)}`)
}
