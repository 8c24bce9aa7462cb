exports.sorter = (field, direction) => {
  const sign = direction === 'down' ? '-' : ''
  return new Function('a', 'b', `return ${sign}(a.${field} - b.${field})`)
}
