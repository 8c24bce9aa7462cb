import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OccupancyDto, RevenueDto } from './reports.dto';

export interface OccupancyRow {
  period: string;
  beds: number;
  stays: number;
}

@Injectable()
export class ReportsService {
  constructor(private readonly dataSource: DataSource) {}

  async occupancy(query: OccupancyDto): Promise<OccupancyRow[]> {
    const period = `date_trunc('${query.bucket}', booking.arrival)`;
    const builder = this.dataSource
      .createQueryBuilder()
      .select(period, 'period')
      .addSelect('SUM(booking.beds)', 'beds')
      .addSelect('COUNT(*)', 'stays')
      .from('bookings', 'booking')
      .where('booking.arrival BETWEEN :from AND :to', { from: query.from, to: query.to })
      .andWhere('booking.status <> :gone', { gone: 'cancelled' });
    if (query.source) builder.andWhere('booking.source = :source', { source: query.source });
    return builder.groupBy(period).orderBy('period', 'ASC').getRawMany<OccupancyRow>();
  }

  revenue(query: RevenueDto) {
    const unit = query.monthly ? 'month' : 'day';
    return this.dataSource.query(
      `SELECT date_trunc('${unit}', b.arrival) AS period, SUM(p.amount) AS cents
         FROM payments p JOIN bookings b ON b.id = p."bookingId"
        WHERE p.status = 'paid' AND b.arrival > CURRENT_DATE - $1::int
        GROUP BY 1 ORDER BY 1`,
      [query.days],
    );
  }
}
