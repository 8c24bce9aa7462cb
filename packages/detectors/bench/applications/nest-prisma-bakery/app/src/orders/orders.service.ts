import { Injectable, NotFoundException } from '@nestjs/common';
import { OrderDto } from './orders.dto';
import { OrdersRepository } from './orders.repository';

@Injectable()
export class OrdersService {
  constructor(private readonly orders: OrdersRepository) {}

  place(customerId: number, form: OrderDto) {
    return this.orders.create(customerId, form);
  }

  mine(customerId: number) {
    return this.orders.ofCustomer(customerId);
  }

  async details(id: number) {
    const order = await this.orders.byId(id);
    if (!order) {
      throw new NotFoundException();
    }
    return order;
  }

  async invoiceLines(id: number, customerId: number) {
    const order = await this.orders.byId(id);
    if (!order || order.customerId !== customerId) {
      throw new NotFoundException();
    }
    return order.lines.map((line) => ({
      name: line.product.name,
      quantity: line.quantity,
      cents: line.quantity * line.product.priceCents,
    }));
  }

  async cancel(id: number, customerId: number) {
    const { count } = await this.orders.cancelOwn(id, customerId);
    if (count === 0) {
      throw new NotFoundException();
    }
  }

  ready(id: number) {
    return this.orders.setStatus(id, 'ready');
  }
}
