exports.sorter = (field, direction) => {
  if (!/^[A-Za-z_$][\w$]*$/.test(field)) throw new TypeError('not a field')
  const sign = direction === 'down' ? '-' : ''
  return new Function('a', 'b', `return ${sign}(a.${field} - b.${field})`)
}
