import { ConflictException, Injectable, Logger, NotFoundException } from '@nestjs/common';
import { HttpService } from '@nestjs/axios';
import { InjectRepository } from '@nestjs/typeorm';
import { Agent } from 'https';
import { firstValueFrom } from 'rxjs';
import { DataSource, Repository } from 'typeorm';
import { config } from '../config';
import { Booking, Payment } from '../entities/booking.entity';

export interface CallbackBody {
  reference: string;
  state: 'paid' | 'failed';
}

@Injectable()
export class PaymentsService {
  private readonly logger = new Logger(PaymentsService.name);
  private readonly agent = new Agent({ ca: config.payments.ca, keepAlive: true, minVersion: 'TLSv1.2' });

  constructor(
    @InjectRepository(Payment) private readonly payments: Repository<Payment>,
    private readonly http: HttpService,
    private readonly dataSource: DataSource,
  ) {}

  ofBooking(bookingId: number): Promise<Payment[]> {
    return this.payments.find({ where: { bookingId }, order: { id: 'ASC' } });
  }

  recent(): Promise<Payment[]> {
    return this.payments.find({ order: { id: 'DESC' }, take: 200 });
  }

  async start(booking: Booking): Promise<{ url: string }> {
    if (booking.status !== 'held') throw new ConflictException('nothing to pay');
    const answer = await this.provider<{ reference: string; url: string }>('/charges', {
      amount: booking.total,
      currency: 'EUR',
      description: `Booking ${booking.reference}`,
      returnUrl: `${config.publicOrigin}/payments/return`,
    });
    await this.payments.insert({ bookingId: booking.id, providerRef: answer.reference, amount: booking.total });
    return { url: answer.url };
  }

  async settle(body: CallbackBody): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const payment = await manager.findOneBy(Payment, { providerRef: String(body.reference) });
      if (!payment) throw new NotFoundException();
      const status = body.state === 'paid' ? 'paid' : 'failed';
      const changed = await manager.update(Payment, { id: payment.id, status: 'pending' }, { status });
      if (changed.affected && status === 'paid') {
        await manager.update(Booking, { id: payment.bookingId, status: 'held' }, { status: 'confirmed' });
      }
    });
    this.logger.log(`payment settled as ${body.state === 'paid' ? 'paid' : 'failed'}`);
  }

  async refund(id: number): Promise<void> {
    const claimed = await this.payments.update({ id, status: 'paid' }, { status: 'refunded' });
    if (!claimed.affected) throw new ConflictException('only paid amounts can be refunded');
    const payment = await this.payments.findOneByOrFail({ id });
    await this.provider('/refunds', { reference: payment.providerRef, amount: payment.amount });
    this.logger.log(`payment ${payment.id} refunded`);
  }

  private async provider<T>(path: string, body: unknown): Promise<T> {
    const { data } = await firstValueFrom(
      this.http.post<T>(`${config.payments.apiUrl}${path}`, body, {
        httpsAgent: this.agent,
        timeout: 10_000,
        headers: { authorization: `Bearer ${config.payments.apiKey}` },
      }),
    );
    return data;
  }
}
