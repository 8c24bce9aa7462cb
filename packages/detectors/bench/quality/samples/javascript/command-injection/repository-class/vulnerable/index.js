const { execSync } = require('child_process')

class Repository {
  constructor(folder) {
    this.folder = folder
  }

  checkout(branch) {
    return execSync(`git checkout ${branch}`, { cwd: this.folder }).toString()
  }
}

module.exports = Repository
