import type { Pool } from 'mysql2/promise';

export type Binding = string | number | boolean | null | Date;

export abstract class Statement {
  protected readonly bindings: Binding[] = [];

  constructor(
    protected readonly pool: Pool,
    protected readonly table: string,
  ) {}

  protected abstract toSql(): string;

  protected quote(name: string): string {
    return name
      .split('.')
      .map((part) => `\`${part.replace(/`/g, '``')}\``)
      .join('.');
  }

  async run<T>(): Promise<T[]> {
    const sql = this.toSql();
    const [rows] = await this.pool.query(sql, this.bindings);
    return rows as T[];
  }
}
