import { createHash } from 'crypto';
import { READABLE, grouped, normalize, pick } from './alphabet';

export interface Ticket {
  purpose: 'invite' | 'reset';
  subject: string;
  expires: number;
}

export interface Store {
  put(id: string, ticket: Ticket): Promise<void>;
  take(id: string): Promise<Ticket | null>;
}

export class MemoryStore implements Store {
  private tickets = new Map<string, Ticket>();

  async put(id: string, ticket: Ticket): Promise<void> {
    this.tickets.set(id, ticket);
  }

  async take(id: string): Promise<Ticket | null> {
    const ticket = this.tickets.get(id) || null;
    this.tickets.delete(id);
    return ticket;
  }
}

export interface MintOptions {
  store?: Store;
  length?: number;
  lifetime?: number;
}

export class Mint {
  private store: Store;
  private length: number;
  private lifetime: number;

  constructor(options: MintOptions = {}) {
    this.store = options.store || new MemoryStore();
    this.length = Math.max(20, options.length || 20);
    this.lifetime = options.lifetime || 24 * 60 * 60 * 1000;
  }

  private id(code: string): string {
    return createHash('sha256').update(normalize(code)).digest('hex');
  }

  async issue(purpose: Ticket['purpose'], subject: string): Promise<string> {
    const code = pick(READABLE, this.length);
    await this.store.put(this.id(code), { purpose, subject, expires: Date.now() + this.lifetime });
    return grouped(code, 5);
  }

  async redeem(purpose: Ticket['purpose'], code: string): Promise<string | null> {
    const ticket = await this.store.take(this.id(code));
    if (!ticket || ticket.purpose !== purpose || ticket.expires < Date.now()) return null;
    return ticket.subject;
  }
}
