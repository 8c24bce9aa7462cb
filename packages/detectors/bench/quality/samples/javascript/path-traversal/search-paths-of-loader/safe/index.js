import { existsSync, readFileSync } from 'node:fs'
import { resolve, sep } from 'node:path'

export class PartialLoader {
  constructor(searchPaths, { encoding = 'utf8', extension = '.html' } = {}) {
    this.searchPaths = [].concat(searchPaths).map((each) => resolve(each))
    this.encoding = encoding
    this.extension = extension
  }

  find(name) {
    for (const folder of this.searchPaths) {
      const full = resolve(folder, name + this.extension)
      if (full.startsWith(folder + sep) && existsSync(full)) return full
    }
    return null
  }

  load(name) {
    const full = this.find(name)
    if (full === null) throw new Error(`partial ${name} was not found`)
    return readFileSync(full, this.encoding)
  }
}
