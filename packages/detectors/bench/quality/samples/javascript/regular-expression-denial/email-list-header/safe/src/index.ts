import { splitList } from './split';
import { InvalidAddress, Mailbox, toMailbox } from './address';

export function parseList(header: string): Mailbox[] {
  return splitList(header).map(toMailbox);
}

export function isAddress(text: string): boolean {
  try {
    toMailbox(text.trim());
    return true;
  } catch (err) {
    if (err instanceof InvalidAddress) return false;
    throw err;
  }
}

export function groupByDomain(header: string): Map<string, Mailbox[]> {
  const groups = new Map<string, Mailbox[]>();
  for (const mailbox of parseList(header)) {
    const list = groups.get(mailbox.domain) ?? [];
    list.push(mailbox);
    groups.set(mailbox.domain, list);
  }
  return groups;
}

export { InvalidAddress };
export type { Mailbox };
