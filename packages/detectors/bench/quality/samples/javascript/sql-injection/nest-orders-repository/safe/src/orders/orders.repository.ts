import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface OrderRow {
  id: number;
  status: string;
  total: string;
  created: Date;
}

@Injectable()
export class OrdersRepository {
  constructor(private readonly db: DataSource) {}

  findByStatus(customerId: number, status: string, limit: number, offset: number): Promise<OrderRow[]> {
    const sql =
      `SELECT id, status, total, created FROM customer_order ` +
      `WHERE customer_id = $1 AND status = $4 ORDER BY created DESC LIMIT $2 OFFSET $3`;
    return this.db.query(sql, [customerId, limit, offset, status]);
  }
}
