const { execSync } = require('child_process')

class Repository {
  constructor(folder) {
    this.folder = folder
  }

  checkout(branch) {
    if (!/^[A-Za-z0-9][A-Za-z0-9_\/-]*$/.test(branch)) throw new TypeError('not a branch: ' + branch)
    return execSync(`git checkout ${branch}`, { cwd: this.folder }).toString()
  }
}

module.exports = Repository
