import { Injectable, NotFoundException } from '@nestjs/common';
import { PrismaService } from '../prisma/prisma.service';

@Injectable()
export class ReceiptsService {
  constructor(private readonly prisma: PrismaService) {}

  async page(orderId: number, customerId: number): Promise<string> {
    const order = await this.prisma.order.findFirst({
      where: { id: orderId, customerId },
      include: { lines: { include: { product: true } } },
    });
    if (!order) {
      throw new NotFoundException();
    }
    const rows = order.lines
      .map((line) => `<tr><td>${line.quantity}</td><td>${(line.product.priceCents / 100).toFixed(2)}</td></tr>`)
      .join('');
    return `<!doctype html><h1>Receipt ${order.id}</h1><p class="remark">${order.remark ?? ''}</p><table>${rows}</table>`;
  }
}
