exports.parse = function parse(text) {
  const result = Object.create(null)
  let section = 'global'
  for (const line of text.split('\n')) {
    const head = /^\[([^\]]+)\]$/.exec(line)
    const entry = /^([^=]+)=(.*)$/.exec(line)
    if (head) {
      section = head[1]
      result[section] = result[section] || Object.create(null)
    } else if (entry) {
      result[section] = result[section] || Object.create(null)
      result[section][entry[1]] = entry[2]
    }
  }
  return result
}
