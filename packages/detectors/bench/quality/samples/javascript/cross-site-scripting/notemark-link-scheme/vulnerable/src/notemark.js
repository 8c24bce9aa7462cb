import { blocks } from './blocks.js';
import { inline } from './inline.js';
import { escape } from './escape.js';

const MAX_LENGTH = 20000;

/**
 * Convert a note to HTML. HTML in the note is shown as text.
 */
export function notemark(source) {
  const text = String(source).slice(0, MAX_LENGTH);
  const html = [];

  for (const block of blocks(text)) {
    if (block.type === 'code') html.push(`<pre><code>${escape(block.text)}</code></pre>`);
    else if (block.type === 'heading') html.push(`<h${block.level}>${inline(block.text)}</h${block.level}>`);
    else if (block.type === 'list') html.push(`<ul>${block.items.map((item) => `<li>${inline(item)}</li>`).join('')}</ul>`);
    else html.push(`<p>${inline(block.text)}</p>`);
  }

  return html.join('\n');
}
