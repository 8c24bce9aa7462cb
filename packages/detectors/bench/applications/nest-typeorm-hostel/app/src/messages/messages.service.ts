import { Injectable, Logger, NotFoundException } from '@nestjs/common';
import { HttpService } from '@nestjs/axios';
import { Cron } from '@nestjs/schedule';
import { InjectRepository } from '@nestjs/typeorm';
import { firstValueFrom } from 'rxjs';
import { Repository } from 'typeorm';
import { Booking } from '../entities/booking.entity';
import { MessageTemplate } from '../entities/office.entity';
import { User } from '../entities/user.entity';

const MAIL_RELAY = process.env.MAIL_RELAY ?? 'http://127.0.0.1:8025/send';

@Injectable()
export class MessagesService {
  private readonly logger = new Logger(MessagesService.name);

  constructor(
    @InjectRepository(MessageTemplate) private readonly templates: Repository<MessageTemplate>,
    @InjectRepository(Booking) private readonly bookings: Repository<Booking>,
    @InjectRepository(User) private readonly users: Repository<User>,
    private readonly http: HttpService,
  ) {}

  async saveTemplate(name: string, body: string): Promise<void> {
    await this.templates.upsert({ name, body }, ['name']);
  }

  async render(name: string, values: Record<string, string>): Promise<string> {
    const template = await this.templates.findOneBy({ name });
    if (!template) throw new NotFoundException(`no template ${name}`);
    const known = new Map(Object.entries(values));
    return template.body.replace(/\{\{(\w{1,40})\}\}/g, (_, key: string) => known.get(key) ?? '');
  }

  async queue(to: string, name: string, values: Record<string, string>): Promise<void> {
    const text = await this.render(name, values);
    await firstValueFrom(this.http.post(MAIL_RELAY, { to, subject: `Your hostel: ${name}`, text }, { timeout: 5000 }));
  }

  @Cron('0 9 * * *')
  async remindArrivals(): Promise<void> {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const stays = await this.bookings.findBy({ arrival: tomorrow, status: 'confirmed' });
    for (const stay of stays) {
      const guest = stay.guestId ? await this.users.findOneBy({ id: stay.guestId }) : null;
      if (!guest) continue;
      try {
        await this.queue(guest.email, 'arrival', { name: stay.guestName, reference: stay.reference, arrival: stay.arrival });
      } catch (error) {
        this.logger.warn(`reminder for booking ${stay.id} failed: ${(error as Error).message}`);
      }
    }
  }
}
