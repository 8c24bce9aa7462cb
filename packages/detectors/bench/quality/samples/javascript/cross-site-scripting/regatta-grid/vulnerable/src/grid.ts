import { Column, type Row } from './columns.js';

export interface GridOptions {
  columns: Column[];
  rows?: Row[];
  pageSize?: number;
}

export class Grid {
  private rows: Row[];
  private page = 0;
  private readonly table: HTMLTableElement;

  constructor(host: HTMLElement, private readonly options: GridOptions) {
    this.rows = options.rows ?? [];
    this.table = document.createElement('table');
    host.append(this.table);
    this.render();
  }

  async load(address: string): Promise<void> {
    const response = await fetch(address);
    this.rows = (await response.json()) as Row[];
    this.page = 0;
    this.render();
  }

  sortBy(field: string): void {
    const column = this.options.columns.find((candidate) => candidate.field === field);
    if (!column) return;
    this.rows = [...this.rows].sort((a, b) => column.compare(a, b));
    this.render();
  }

  next(): void {
    const size = this.options.pageSize ?? 25;
    if ((this.page + 1) * size < this.rows.length) this.page += 1;
    this.render();
  }

  private render(): void {
    const { columns, pageSize = 25 } = this.options;
    const visible = this.rows.slice(this.page * pageSize, (this.page + 1) * pageSize);
    const head = columns.map((column) => column.header()).join('');
    const body = visible.map((row) => `<tr>${columns.map((column) => column.cell(row)).join('')}</tr>`);
    this.table.innerHTML = `<thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody>`;
  }
}
