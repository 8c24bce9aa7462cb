import { escapeHtml } from './escape.js';

export type Row = Record<string, unknown>;

export class Column {
  constructor(
    readonly field: string,
    readonly title: string = field,
  ) {}

  header(): string {
    return `<th>${escapeHtml(this.title)}</th>`;
  }

  cell(row: Row): string {
    return `<td>${this.format(row[this.field])}</td>`;
  }

  compare(a: Row, b: Row): number {
    return String(a[this.field]).localeCompare(String(b[this.field]));
  }

  protected format(value: unknown): string {
    return value === null || value === undefined ? '' : escapeHtml(String(value));
  }
}

export class NumberColumn extends Column {
  constructor(field: string, title?: string, private readonly digits = 0) {
    super(field, title);
  }

  override compare(a: Row, b: Row): number {
    return Number(a[this.field]) - Number(b[this.field]);
  }

  protected override format(value: unknown): string {
    return Number(value).toFixed(this.digits);
  }
}

export class FlagColumn extends Column {
  protected override format(value: unknown): string {
    return value ? '&#10003;' : '';
  }
}
