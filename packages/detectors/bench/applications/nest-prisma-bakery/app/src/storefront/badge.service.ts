import { Injectable } from '@nestjs/common';
import { PrismaService } from '../prisma/prisma.service';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]);
}

@Injectable()
export class BadgeService {
  constructor(private readonly prisma: PrismaService) {}

  async page(customerId: number): Promise<string> {
    const customer = await this.prisma.customer.findUniqueOrThrow({ where: { id: customerId } });
    return `<!doctype html><h1>${escaped(customer.displayName)}</h1><p>${escaped(customer.company ?? '')}</p>`;
  }
}
