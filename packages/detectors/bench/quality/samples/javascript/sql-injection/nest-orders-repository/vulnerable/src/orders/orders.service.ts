import { Injectable } from '@nestjs/common';
import { OrdersRepository } from './orders.repository';

const PAGE = 20;

@Injectable()
export class OrdersService {
  constructor(private readonly repository: OrdersRepository) {}

  async page(customerId: number, status: string, page: number) {
    const offset = (Math.max(1, page) - 1) * PAGE;
    const orders = await this.repository.findByStatus(customerId, status, PAGE + 1, offset);
    return { orders: orders.slice(0, PAGE), more: orders.length > PAGE };
  }
}
