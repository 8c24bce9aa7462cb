import { attributes, escapeText } from './html.js';
import { formats } from './formats.js';

function normalise(column) {
  return typeof column === 'string' ? { key: column, label: column } : { label: column.key, ...column };
}

export class HtmlTable {
  constructor(columns, { caption = '', emptyText = 'No rows' } = {}) {
    this.columns = columns.map(normalise);
    this.caption = caption;
    this.emptyText = emptyText;
  }

  cell(column, row) {
    const value = Object.hasOwn(row, column.key) ? row[column.key] : '';
    const format = formats.get(column.format) ?? formats.get('text');
    const attrs = {
      'data-key': column.key,
      class: column.align === 'right' ? 'num' : undefined,
      title: column.tooltip ? row[column.tooltip] : undefined,
    };
    return `<td${attributes(attrs)}>${escapeText(format(value))}</td>`;
  }

  head() {
    const cells = this.columns.map((c) => `<th scope="col">${escapeText(c.label)}</th>`);
    return `<thead><tr>${cells.join('')}</tr></thead>`;
  }

  body(rows) {
    if (rows.length === 0) {
      return `<tbody><tr><td colspan="${this.columns.length}">${escapeText(this.emptyText)}</td></tr></tbody>`;
    }
    const lines = rows.map((row) => `<tr>${this.columns.map((c) => this.cell(c, row)).join('')}</tr>`);
    return `<tbody>${lines.join('\n')}</tbody>`;
  }

  render(rows) {
    const caption = this.caption ? `<caption>${escapeText(this.caption)}</caption>` : '';
    return `<table>${caption}${this.head()}${this.body(rows)}</table>`;
  }
}

export const toHtml = (columns, rows, options) => new HtmlTable(columns, options).render(rows);
