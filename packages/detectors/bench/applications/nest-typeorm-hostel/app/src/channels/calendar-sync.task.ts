import { Injectable, Logger } from '@nestjs/common';
import { HttpService } from '@nestjs/axios';
import { Cron, CronExpression } from '@nestjs/schedule';
import { InjectRepository } from '@nestjs/typeorm';
import { firstValueFrom } from 'rxjs';
import { IsNull, Not, Repository } from 'typeorm';
import { newReference } from '../common/crypto';
import { Booking } from '../entities/booking.entity';
import { Room } from '../entities/room.entity';

const isoDay = (compact: string) => `${compact.slice(0, 4)}-${compact.slice(4, 6)}-${compact.slice(6, 8)}`;

@Injectable()
export class CalendarSyncTask {
  private readonly logger = new Logger(CalendarSyncTask.name);
  private running = false;

  constructor(
    @InjectRepository(Room) private readonly rooms: Repository<Room>,
    @InjectRepository(Booking) private readonly bookings: Repository<Booking>,
    private readonly http: HttpService,
  ) {}

  @Cron(CronExpression.EVERY_30_MINUTES)
  async sync(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      for (const room of await this.rooms.findBy({ calendarUrl: Not(IsNull()) })) await this.syncRoom(room);
    } finally {
      this.running = false;
    }
  }

  private async syncRoom(room: Room): Promise<void> {
    try {
      const { data } = await firstValueFrom(
        this.http.get<string>(room.calendarUrl!, { responseType: 'text', timeout: 10_000, maxContentLength: 1_000_000 }),
      );
      if (!data.startsWith('BEGIN:VCALENDAR')) {
        await this.rooms.update(room.id, { calendarNote: `not a calendar: ${data.slice(0, 200)}` });
        return;
      }
      const blocks = data.split('BEGIN:VEVENT').slice(1, 501);
      for (const block of blocks) await this.store(room, block);
      await this.rooms.update(room.id, { calendarNote: null });
    } catch (error) {
      this.logger.warn(`calendar of room ${room.id}: ${(error as Error).message}`);
    }
  }

  private async store(room: Room, block: string): Promise<void> {
    const start = /^DTSTART[^:\r\n]*:(\d{8})/m.exec(block)?.[1];
    const end = /^DTEND[^:\r\n]*:(\d{8})/m.exec(block)?.[1];
    if (!start || !end) return;
    const stay = { roomId: room.id, arrival: isoDay(start), departure: isoDay(end), source: 'calendar' };
    if (await this.bookings.existsBy(stay)) return;
    await this.bookings.insert({
      ...stay,
      reference: newReference(),
      guestName: 'Calendar',
      beds: room.beds,
      total: 0,
      status: 'confirmed',
    });
  }
}
