import { createPool, type Pool } from 'mysql2/promise';
import { Select } from './select.js';

export class Quarry {
  private readonly pool: Pool;

  constructor(uri: string) {
    this.pool = createPool(uri);
  }

  from(table: string): Select {
    return new Select(this.pool, table);
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

export { Select } from './select.js';
