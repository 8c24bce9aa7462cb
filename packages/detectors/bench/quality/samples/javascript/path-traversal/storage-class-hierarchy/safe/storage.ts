import { createReadStream } from 'node:fs'
import { basename } from 'node:path'

abstract class Storage {
  protected abstract locate(key: string): string
  open(key: string) {
    return createReadStream(this.locate(key))
  }
}

export class DiskStorage extends Storage {
  protected locate(key: string) {
    return '/srv/blobs/' + basename(key)
  }
}
