import { BadRequestException, Injectable, Logger } from '@nestjs/common';
import { HttpService } from '@nestjs/axios';
import { InjectRepository } from '@nestjs/typeorm';
import { setTimeout as sleep } from 'timers/promises';
import { firstValueFrom } from 'rxjs';
import { Repository } from 'typeorm';
import { sign } from '../common/crypto';
import { config } from '../config';
import { WebhookTarget } from '../entities/office.entity';

const HIDDEN_HEADERS = new Set(['authorization', 'cookie', 'set-cookie', 'x-hostel-signature']);

const visible = (headers: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, HIDDEN_HEADERS.has(name.toLowerCase()) ? '***' : value]));

@Injectable()
export class WebhooksService {
  private readonly logger = new Logger(WebhooksService.name);

  constructor(
    @InjectRepository(WebhookTarget) private readonly targets: Repository<WebhookTarget>,
    private readonly http: HttpService,
  ) {}

  async add(address: string): Promise<WebhookTarget> {
    const url = this.checked(address);
    return this.targets.save(this.targets.create({ url: url.href }));
  }

  private checked(address: string): URL {
    let url: URL;
    try {
      url = new URL(address);
    } catch {
      throw new BadRequestException('not an address');
    }
    if (url.protocol !== 'https:' || url.port || !config.webhookHosts.has(url.hostname)) {
      throw new BadRequestException('this host is not on the list');
    }
    return url;
  }

  async publish(event: string, data: Record<string, unknown>): Promise<void> {
    const targets = await this.targets.findBy({ active: true });
    const body = JSON.stringify({ event, data, at: new Date().toISOString() });
    for (const target of targets) void this.deliver(target, body);
  }

  private async deliver(target: WebhookTarget, body: string): Promise<void> {
    const headers = { 'content-type': 'application/json', 'x-hostel-signature': sign(body, config.webhookSecret) };
    for (let attempt = 0; attempt < 4; attempt += 1) {
      try {
        const url = this.checked(target.url);
        await firstValueFrom(this.http.post(url.href, body, { headers, timeout: 5000, maxRedirects: 0 }));
        return;
      } catch (error) {
        this.logger.warn(`webhook ${target.id} failed: ${(error as Error).message} ${JSON.stringify(visible(headers))}`);
        await sleep(1000 * 2 ** attempt + Math.floor(Math.random() * 500));
      }
    }
  }
}
