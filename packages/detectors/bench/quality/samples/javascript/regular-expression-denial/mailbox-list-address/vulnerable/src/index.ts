import { isAddress, splitAddress } from './address';
import { splitList } from './split';

export interface Mailbox {
  name: string | null;
  address: string;
}

export interface ParsedList {
  mailboxes: Mailbox[];
  rejected: string[];
}

function unquote(text: string): string {
  if (text.length > 1 && text.startsWith('"') && text.endsWith('"')) {
    return text.slice(1, -1);
  }
  return text;
}

export function parseMailbox(text: string): Mailbox | null {
  const entry = text.trim();
  const open = entry.lastIndexOf('<');

  if (open === -1 || !entry.endsWith('>')) {
    return isAddress(entry) ? { name: null, address: entry } : null;
  }

  const address = entry.slice(open + 1, -1).trim();
  const name = unquote(entry.slice(0, open).trim());
  return isAddress(address) ? { name: name || null, address } : null;
}

export function parseList(text: string): ParsedList {
  const result: ParsedList = { mailboxes: [], rejected: [] };

  for (const entry of splitList(text)) {
    const mailbox = parseMailbox(entry);
    if (mailbox) result.mailboxes.push(mailbox);
    else result.rejected.push(entry);
  }
  return result;
}

export { isAddress, splitAddress };
