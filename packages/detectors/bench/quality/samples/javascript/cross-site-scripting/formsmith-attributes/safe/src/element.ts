const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES.get(char) as string);
}

export interface Markup {
  html: string;
}

export type Attributes = Record<string, string | number | boolean | undefined>;

const VOID = new Set(['input', 'br', 'hr', 'img']);

function attribute(name: string, value: string | number | boolean | undefined): string {
  if (value === undefined || value === false) return '';
  if (value === true) return ` ${name}`;
  return ` ${name}="${escapeHtml(String(value))}"`;
}

function child(node: string | Markup): string {
  return typeof node === 'string' ? escapeHtml(node) : node.html;
}

export function element(
  tag: string,
  attributes: Attributes = {},
  children: Array<string | Markup> = []
): Markup {
  const list = Object.keys(attributes).map((name) => attribute(name, attributes[name]));
  const open = `<${tag}${list.join('')}>`;

  if (VOID.has(tag)) return { html: open };
  return { html: `${open}${children.map(child).join('')}</${tag}>` };
}
