import { BadRequestException, Injectable, Logger } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import yaml from 'js-yaml';
import libxml, { Element } from 'libxmljs2';
import { DataSource, In, Repository } from 'typeorm';
import { newReference } from '../common/crypto';
import { Booking } from '../entities/booking.entity';
import { Room } from '../entities/room.entity';

export interface ChannelStay {
  reference: string;
  state: 'new' | 'cancelled';
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

@Injectable()
export class ChannelsService {
  private readonly logger = new Logger(ChannelsService.name);

  constructor(
    @InjectRepository(Booking) private readonly bookings: Repository<Booking>,
    @InjectRepository(Room) private readonly rooms: Repository<Room>,
    private readonly dataSource: DataSource,
  ) {}

  /** The export of the portal, which has entities for the names of the house's rooms. */
  async importReservations(file: Buffer): Promise<{ imported: number; skipped: string[] }> {
    const document = libxml.parseXml(file.toString('utf8'), { noent: true, noblanks: true });
    const skipped: string[] = [];
    let imported = 0;
    for (const node of document.find('//reservation') as Element[]) {
      const text = (name: string) => (node.get(name) as Element | null)?.text().trim() ?? '';
      const room = await this.rooms.findOneBy({ name: text('room') });
      if (!room || !DAY.test(text('arrival')) || !DAY.test(text('departure'))) {
        skipped.push(text('guest'));
        continue;
      }
      await this.bookings.insert({
        reference: newReference(),
        roomId: room.id,
        guestName: text('guest').slice(0, 80),
        arrival: text('arrival'),
        departure: text('departure'),
        beds: Math.min(Math.max(Number(text('beds')) || 1, 1), room.beds),
        total: 0,
        status: 'confirmed',
        source: 'portal',
      });
      imported += 1;
    }
    this.logger.log(`${imported} reservations imported, ${skipped.length} skipped`);
    return { imported, skipped };
  }

  async importClosures(file: Buffer): Promise<number> {
    const document = libxml.parseXml(file.toString('utf8'), { nonet: true });
    const names = (document.find('//closed/room') as Element[]).map((node) => node.text().trim());
    if (!names.length) return 0;
    const result = await this.rooms.update({ name: In(names) }, { state: 'closed' });
    return result.affected ?? 0;
  }

  async importRates(file: Buffer): Promise<number> {
    const rates = yaml.load(file.toString('utf8'));
    if (!rates || typeof rates !== 'object') throw new BadRequestException('no rates in this file');
    let changed = 0;
    for (const [name, rate] of Object.entries(rates)) {
      if (!Number.isInteger(rate) || rate < 0) continue;
      changed += (await this.rooms.update({ name }, { rate })).affected ?? 0;
    }
    return changed;
  }

  async applyStates(stays: ChannelStay[]): Promise<void> {
    const gone = stays.filter((stay) => stay.state === 'cancelled').map((stay) => String(stay.reference));
    if (!gone.length) return;
    const places = gone.map((_, index) => `$${index + 1}`).join(', ');
    await this.dataSource.query(
      `UPDATE bookings SET status = 'cancelled' WHERE source <> 'direct' AND status <> 'left' AND reference IN (${places})`,
      gone,
    );
  }

  async setCalendar(roomId: number, url: string | null): Promise<void> {
    await this.rooms.update(roomId, { calendarUrl: url, calendarNote: null });
  }

  async feed(roomId: number): Promise<string> {
    const stays = await this.bookings.find({
      where: { roomId, status: In(['held', 'confirmed', 'in-house']) },
      order: { arrival: 'ASC' },
      take: 500,
    });
    const events = stays.map((stay) =>
      [
        'BEGIN:VEVENT',
        `UID:${stay.id}@hostel-desk`,
        `DTSTART;VALUE=DATE:${stay.arrival.replaceAll('-', '')}`,
        `DTEND;VALUE=DATE:${stay.departure.replaceAll('-', '')}`,
        'SUMMARY:Occupied',
        'END:VEVENT',
      ].join('\r\n'),
    );
    return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//hostel-desk//EN', ...events, 'END:VCALENDAR', ''].join('\r\n');
  }
}
