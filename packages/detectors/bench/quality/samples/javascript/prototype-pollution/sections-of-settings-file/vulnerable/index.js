exports.parse = function parse(text) {
  const result = {}
  let section = 'global'
  for (const line of text.split('\n')) {
    const head = /^\[([^\]]+)\]$/.exec(line)
    const entry = /^([^=]+)=(.*)$/.exec(line)
    if (head) {
      section = head[1]
      result[section] = result[section] || {}
    } else if (entry) {
      result[section] = result[section] || {}
      result[section][entry[1]] = entry[2]
    }
  }
  return result
}
