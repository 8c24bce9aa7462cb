import { Injectable } from '@nestjs/common';
import { PrismaService } from '../prisma/prisma.service';
import { OrderDto } from './orders.dto';

@Injectable()
export class OrdersRepository {
  constructor(private readonly prisma: PrismaService) {}

  create(customerId: number, form: OrderDto) {
    return this.prisma.order.create({
      data: {
        customerId,
        pickupOn: new Date(form.pickupOn),
        remark: form.remark,
        lines: { create: form.lines.map((line) => ({ productId: line.productId, quantity: line.quantity })) },
      },
      include: { lines: true },
    });
  }

  byId(id: number) {
    return this.prisma.order.findUnique({ where: { id }, include: { lines: { include: { product: true } } } });
  }

  ofCustomer(customerId: number) {
    return this.prisma.order.findMany({ where: { customerId }, orderBy: { createdAt: 'desc' } });
  }

  setStatus(id: number, status: string) {
    return this.prisma.order.update({ where: { id }, data: { status } });
  }

  cancelOwn(id: number, customerId: number) {
    return this.prisma.order.updateMany({ where: { id, customerId, status: 'open' }, data: { status: 'cancelled' } });
  }
}
