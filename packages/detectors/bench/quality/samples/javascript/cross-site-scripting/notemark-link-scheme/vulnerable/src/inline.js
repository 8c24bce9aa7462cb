import { escape } from './escape.js';

const LINK = /\[([^[\]]{1,200})\]\(([^()\s]{1,500})\)/g;
const STRONG = /\*\*([^*]{1,500})\*\*/g;
const EMPHASIS = /_([^_]{1,500})_/g;

function decorate(text) {
  return escape(text).replace(STRONG, '<strong>$1</strong>').replace(EMPHASIS, '<em>$1</em>');
}

function link(label, address) {
  return `<a href="${escape(address)}" rel="nofollow noopener">${decorate(label)}</a>`;
}

export function inline(text) {
  let html = '';
  let position = 0;

  for (const match of text.matchAll(LINK)) {
    html += decorate(text.slice(position, match.index));
    html += link(match[1], match[2]);
    position = match.index + match[0].length;
  }

  return html + decorate(text.slice(position));
}
