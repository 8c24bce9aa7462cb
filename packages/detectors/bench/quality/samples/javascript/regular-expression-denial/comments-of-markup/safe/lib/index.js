exports.strip = (markup) =>
  markup
    .split('<!--')
    .map((part, index) => (index === 0 || !part.includes('-->') ? part : part.slice(part.indexOf('-->') + 3)))
    .join('')
exports.hasComments = (markup) => markup.includes('<!--')
