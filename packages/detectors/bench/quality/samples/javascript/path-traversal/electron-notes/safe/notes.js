const { app } = require('electron')
const fs = require('node:fs/promises')
const path = require('node:path')

const folder = path.join(app.getPath('userData'), 'notes')

exports.list = async () => (await fs.readdir(folder)).map((file) => path.parse(file).name)
exports.read = (name) => fs.readFile(path.join(folder, `${path.basename(name)}.md`), 'utf8')
