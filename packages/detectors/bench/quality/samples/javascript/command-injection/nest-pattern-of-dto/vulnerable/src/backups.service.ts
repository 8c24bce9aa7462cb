import { exec } from 'node:child_process'
import { promisify } from 'node:util'
import { Injectable } from '@nestjs/common'

@Injectable()
export class BackupsService {
  async create(database: string) {
    const file = `/var/backups/${Date.now()}.sql`
    await promisify(exec)(`pg_dump ${database} > ${file}`)
    return { file }
  }
}
