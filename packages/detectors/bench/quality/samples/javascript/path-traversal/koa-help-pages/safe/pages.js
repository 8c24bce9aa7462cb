const { readFile } = require('fs/promises')
const path = require('path')

const languages = ['en', 'de', 'fr']

exports.read = async (page, language) => {
  const folder = languages.includes(language) ? language : 'en'
  return readFile(path.join(__dirname, 'pages', folder, `${page}.md`), 'utf8')
}
