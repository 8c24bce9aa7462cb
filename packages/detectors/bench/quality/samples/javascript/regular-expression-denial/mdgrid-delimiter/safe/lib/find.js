'use strict';

const DELIMITER = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;

const MAX_COLUMNS = 64;

function cells(line) {
  let text = line.trim();
  if (text.startsWith('|')) text = text.slice(1);
  if (text.endsWith('|') && !text.endsWith('\\|')) text = text.slice(0, -1);

  const found = [];
  let cell = '';
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\' && text[i + 1] === '|') {
      cell += '\\|';
      i++;
    } else if (text[i] === '|') {
      found.push(cell.trim());
      cell = '';
    } else {
      cell += text[i];
    }
  }
  found.push(cell.trim());
  return found;
}

function alignment(cell) {
  const left = cell.startsWith(':');
  const right = cell.endsWith(':');
  if (left && right) return 'center';
  if (right) return 'right';
  return left ? 'left' : null;
}

function findTables(lines) {
  const tables = [];
  let fenced = false;

  for (let i = 1; i < lines.length; i++) {
    if (lines[i - 1].startsWith('```')) fenced = !fenced;
    if (fenced || !lines[i - 1].includes('|')) continue;
    if (!DELIMITER.test(lines[i].trim())) continue;

    const align = cells(lines[i]).map(alignment);
    const header = cells(lines[i - 1]);
    if (align.length !== header.length || align.length > MAX_COLUMNS) continue;

    let end = i + 1;
    while (end < lines.length && lines[end].includes('|')) end++;

    const rows = lines.slice(i + 1, end).map(cells);
    tables.push({ start: i - 1, end, header, align, rows });
    i = end;
  }

  return tables;
}

module.exports = { findTables, cells };
