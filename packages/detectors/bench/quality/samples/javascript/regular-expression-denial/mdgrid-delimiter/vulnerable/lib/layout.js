'use strict';

const MAX_WIDTH = 120;

function pad(text, width, align) {
  if (align === 'right') return text.padStart(width);
  if (align === 'center') return text.padStart(Math.ceil((width + text.length) / 2)).padEnd(width);
  return text.padEnd(width);
}

function rule(width, align) {
  const left = align === 'left' || align === 'center' ? ':' : '-';
  const right = align === 'right' || align === 'center' ? ':' : '-';
  return left + '-'.repeat(width - 2) + right;
}

function layout({ header, align, rows }) {
  const widths = header.map((name, column) => {
    const longest = rows.reduce((max, row) => Math.max(max, (row[column] || '').length), name.length);
    return Math.min(MAX_WIDTH, Math.max(3, longest));
  });

  const line = (row) => `| ${widths.map((w, i) => pad(row[i] || '', w, align[i])).join(' | ')} |`;
  const rules = `| ${widths.map((w, i) => rule(w, align[i])).join(' | ')} |`;
  return [line(header), rules, ...rows.map(line)];
}

module.exports = { layout };
