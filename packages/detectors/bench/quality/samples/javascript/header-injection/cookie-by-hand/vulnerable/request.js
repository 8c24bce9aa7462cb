exports.requestOf = (text) => {
  const [, target] = text.split('\r\n')[0].split(' ')
  const { pathname, searchParams } = new URL(target, 'http://localhost')
  return { pathname, query: searchParams }
}
