import { Statement, type Binding } from './statement.js';

const OPERATORS = new Set(['=', '<>', '<', '<=', '>', '>=', 'like']);

export class Select extends Statement {
  private columns: string[] = [];
  private readonly conditions: string[] = [];
  private readonly orders: string[] = [];
  private count?: number;
  private skip?: number;

  select(...names: string[]): this {
    this.columns.push(...names);
    return this;
  }

  where(name: string, operator: string, value: Binding): this {
    if (!OPERATORS.has(operator)) throw new TypeError(`unknown operator ${operator}`);
    this.conditions.push(`${this.quote(name)} ${operator} ?`);
    this.bindings.push(value);
    return this;
  }

  orderBy(name: string, direction = 'asc'): this {
    this.orders.push(`${this.quote(name)} ${direction.toLowerCase() === 'desc' ? 'desc' : 'asc'}`);
    return this;
  }

  limit(count: number, skip = 0): this {
    this.count = Number(count);
    this.skip = Number(skip);
    return this;
  }

  async first<T>(): Promise<T | undefined> {
    const [row] = await this.limit(1).run<T>();
    return row;
  }

  protected toSql(): string {
    const columns = this.columns.length > 0 ? this.columns.map((name) => this.quote(name)).join(', ') : '*';
    const parts = [`select ${columns} from ${this.quote(this.table)}`];
    if (this.conditions.length > 0) parts.push(`where ${this.conditions.join(' and ')}`);
    if (this.orders.length > 0) parts.push(`order by ${this.orders.join(', ')}`);
    if (this.count !== undefined) parts.push(`limit ${this.count} offset ${this.skip ?? 0}`);
    return parts.join(' ');
  }
}
