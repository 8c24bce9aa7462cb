export { Grid, type GridOptions } from './grid.js';
export { Column, NumberColumn, FlagColumn } from './columns.js';
export { escapeHtml } from './escape.js';
