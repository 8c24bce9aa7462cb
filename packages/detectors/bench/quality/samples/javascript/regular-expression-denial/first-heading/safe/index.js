import { parseLines } from './lines.js';

const MAXIMUM = 16 * 1024;
const heading = /^#{0,6} ?(\w[\w ]*)$/;

export function title(line) {
  if (line.length > 200) return null;
  const match = heading.exec(line);
  return match ? match[1].trim() : null;
}

export function readHead(document) {
  if (!document.startsWith('---\n')) return { head: {}, body: document };
  const end = document.indexOf('\n---\n', 3);
  if (end === -1) return { head: {}, body: document };
  return { head: parseLines(document.slice(4, end)), body: document.slice(end + 5) };
}

export default function read(document) {
  const { head, body } = readHead(String(document));
  const [first = ''] = body.split('\n', 1);
  return { ...head, title: head.title ?? title(first), body, long: body.length > MAXIMUM };
}
