import { assertPublic } from './network.js';

export interface Card {
  address: string;
  title?: string;
  summary?: string;
  picture?: string;
}

export interface CardOptions {
  agent?: string;
  timeoutMs?: number;
  schemes?: readonly string[];
  check?: (host: string) => Promise<void>;
}

const META = /<meta\s+(?:property|name)="([a-z:]{1,40})"\s+content="([^"]{0,500})"/gi;
const TITLE = /<title>([^<]{0,300})<\/title>/i;

export class CardReader {
  private readonly cards = new Map<string, Card>();

  constructor(private readonly options: CardOptions) {}

  async read(address: string): Promise<Card> {
    const known = this.cards.get(address);
    if (known) return known;
    const card = this.parse(address, await this.load(new URL(address)));
    this.cards.set(address, card);
    return card;
  }

  private async load(url: URL): Promise<string> {
    const schemes = this.options.schemes ?? ['http:', 'https:'];
    if (!schemes.includes(url.protocol)) throw new Error(`scheme ${url.protocol} is not read`);
    await (this.options.check ?? assertPublic)(url.hostname);
    const response = await fetch(url, {
      headers: { 'user-agent': this.options.agent ?? 'reading-list-cards/1' },
      signal: AbortSignal.timeout(this.options.timeoutMs ?? 4000),
      redirect: 'error',
    });
    const text = await response.text();
    return text.slice(0, 200_000);
  }

  private parse(address: string, text: string): Card {
    const card: Card = { address, title: TITLE.exec(text)?.[1]?.trim() };
    for (const [, name, content] of text.matchAll(META)) {
      if (name === 'og:title') card.title = content;
      else if (name === 'og:description' || name === 'description') card.summary = content;
      else if (name === 'og:image') card.picture = content;
    }
    return card;
  }
}

export { assertPublic };
