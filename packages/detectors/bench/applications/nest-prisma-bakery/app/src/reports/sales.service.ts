import { BadRequestException, Injectable } from '@nestjs/common';
import { Prisma } from '@prisma/client';
import { PrismaService } from '../prisma/prisma.service';

const GROUPS = new Map([
  ['product', 'p.name'],
  ['status', 'o.status'],
]);

@Injectable()
export class SalesService {
  constructor(private readonly prisma: PrismaService) {}

  async byPeriod(from: string, order: string) {
    const text = `SELECT date_trunc('day', o."pickupOn") AS day, SUM(l.quantity) AS pieces
      FROM "OrderLine" l JOIN "Order" o ON o.id = l."orderId"
      WHERE o."pickupOn" >= $1::date GROUP BY day ORDER BY ${order}`;
    return this.prisma.$queryRawUnsafe(text, from);
  }

  async grouped(by: string) {
    const column = GROUPS.get(by);
    if (!column) {
      throw new BadRequestException();
    }
    return this.prisma.$queryRawUnsafe(
      `SELECT ${column} AS label, SUM(l.quantity) AS pieces FROM "OrderLine" l
       JOIN "Order" o ON o.id = l."orderId" JOIN "Product" p ON p.id = l."productId" GROUP BY ${column}`,
    );
  }

  async ofProducts(ids: number[]) {
    return this.prisma.$queryRaw(
      Prisma.sql`SELECT "productId", SUM(quantity) AS pieces FROM "OrderLine" WHERE "productId" IN (${Prisma.join(ids)}) GROUP BY "productId"`,
    );
  }

  async newest(limit: number) {
    return this.prisma.$queryRawUnsafe(`SELECT id, status FROM "Order" ORDER BY "createdAt" DESC LIMIT ${Number(limit)}`);
  }
}
