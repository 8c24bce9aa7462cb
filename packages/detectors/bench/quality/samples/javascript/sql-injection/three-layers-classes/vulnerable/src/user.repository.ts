import { Pool } from 'pg'

export class UserRepository {
  private readonly pool = new Pool()

  async findByName(name: string) {
    const { rows } = await this.pool.query(`SELECT id FROM users WHERE name = '${name}'`)
    return rows
  }
}
