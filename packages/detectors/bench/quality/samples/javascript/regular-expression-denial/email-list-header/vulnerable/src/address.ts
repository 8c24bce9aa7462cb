const ADDRESS = /^([a-z0-9_+-]+\.?)+@(([a-z0-9-]+\.?)+)$/i;

export interface Mailbox {
  name: string;
  address: string;
  domain: string;
}

export class InvalidAddress extends Error {
  constructor(readonly input: string) {
    super('not an e-mail address');
    this.name = 'InvalidAddress';
  }
}

function unquote(text: string): string {
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
}

export function toMailbox(part: string): Mailbox {
  const open = part.lastIndexOf('<');
  const bare = open >= 0 && part.endsWith('>');
  const address = bare ? part.slice(open + 1, -1).trim() : part;
  const name = bare ? unquote(part.slice(0, open).trim()) : '';

  const match = ADDRESS.exec(address);
  if (!match) throw new InvalidAddress(part);
  return { name, address, domain: match[2].toLowerCase() };
}
