import { Injectable, UnauthorizedException } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { settings } from '../config/settings';
import { PrismaService } from '../prisma/prisma.service';

@Injectable()
export class CourierService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly tokens: JwtService,
  ) {}

  async pickedUp(token: string, orderId: number) {
    const claims = this.tokens.decode(token) as { role?: string; courier?: string } | null;
    if (claims?.role !== 'courier') {
      throw new UnauthorizedException();
    }
    return this.prisma.order.update({ where: { id: orderId }, data: { status: 'under way' } });
  }

  async delivered(token: string, orderId: number) {
    const claims = await this.tokens.verifyAsync(token, { secret: settings.courierSecret, algorithms: ['HS256'] });
    if (claims.role !== 'courier') {
      throw new UnauthorizedException();
    }
    return this.prisma.order.update({ where: { id: orderId }, data: { status: 'delivered' } });
  }

  genuine(body: Buffer, signature: string): boolean {
    const expected = createHmac('sha256', settings.courierSecret).update(body).digest();
    const given = Buffer.from(signature, 'hex');
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}
