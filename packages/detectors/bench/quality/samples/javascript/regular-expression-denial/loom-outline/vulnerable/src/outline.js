import { slugger } from './slug.js';

const FENCE = /^(```|~~~)/;

function levelOf(line) {
  let level = 0;
  while (line[level] === '#') level += 1;
  return level > 0 && level < 7 && line[level] === ' ' ? level : 0;
}

function headingText(line, level) {
  return line.slice(level + 1).replace(/\s+#*\s*$/, '');
}

/** The headings of a text as a tree. */
export function outline(text, { depth = 6 } = {}) {
  const root = { level: 0, children: [] };
  const open = [root];
  const slug = slugger();
  let fenced = false;
  for (const line of text.split('\n')) {
    if (FENCE.test(line)) fenced = !fenced;
    if (fenced) continue;
    const level = levelOf(line);
    if (level === 0 || level > depth) continue;
    const title = headingText(line, level);
    while (open[open.length - 1].level >= level) open.pop();
    const node = { level, title, id: slug(title), children: [] };
    open[open.length - 1].children.push(node);
    open.push(node);
  }
  return root.children;
}

export function toList(nodes, indent = '') {
  return nodes.map((node) => `${indent}- [${node.title}](#${node.id})\n${toList(node.children, `${indent}  `)}`).join('');
}

export function find(nodes, id) {
  for (const node of nodes) {
    if (node.id === id) return node;
    const found = find(node.children, id);
    if (found) return found;
  }
  return undefined;
}
