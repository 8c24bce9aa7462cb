const fs = require('fs')
const path = require('path')

module.exports = (folder) => {
  if (fs.existsSync(path.join(folder, 'yarn.lock'))) return 'yarn'
  if (fs.existsSync(path.join(folder, 'pnpm-lock.yaml'))) return 'pnpm'
  return 'npm'
}
