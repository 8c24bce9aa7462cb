import { BadRequestException, ConflictException, Injectable, Logger, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { DataSource, EntityManager, Repository } from 'typeorm';
import { newReference } from '../common/crypto';
import { isStaff, SessionUser } from '../common/decorators';
import { Booking, Voucher } from '../entities/booking.entity';
import { Room } from '../entities/room.entity';
import { WebhooksService } from '../webhooks/webhooks.service';
import { BookingListDto, CreateBookingDto } from './bookings.dto';

const SORT_COLUMNS: Record<string, string> = {
  arrival: 'booking.arrival',
  guest: 'booking.guestName',
  created: 'booking.createdAt',
  total: 'booking.total',
};

const addDays = (day: string, count: number): string => {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
};

@Injectable()
export class BookingsService {
  private readonly logger = new Logger(BookingsService.name);

  constructor(
    @InjectRepository(Booking) private readonly bookings: Repository<Booking>,
    @InjectRepository(Room) private readonly rooms: Repository<Room>,
    @InjectRepository(Voucher) private readonly vouchers: Repository<Voucher>,
    private readonly dataSource: DataSource,
    private readonly webhooks: WebhooksService,
  ) {}

  list(query: BookingListDto): Promise<[Booking[], number]> {
    const column = Object.hasOwn(SORT_COLUMNS, query.sort ?? '') ? SORT_COLUMNS[query.sort!] : 'booking.arrival';
    const builder = this.bookings.createQueryBuilder('booking').where('booking.status <> :gone', { gone: 'cancelled' });
    if (query.guest) builder.andWhere('booking.guestName ILIKE :guest', { guest: `%${query.guest}%` });
    return builder.orderBy(column, query.direction).offset(query.offset).limit(query.limit).getManyAndCount();
  }

  mine(user: SessionUser): Promise<Booking[]> {
    return this.bookings.find({ where: { guestId: user.id }, order: { arrival: 'DESC' }, take: 100 });
  }

  async byId(id: number): Promise<Booking> {
    const booking = await this.bookings.findOneBy({ id });
    if (!booking) throw new NotFoundException();
    return booking;
  }

  async forUser(id: number, user: SessionUser): Promise<Booking> {
    const booking = await this.bookings.findOneBy(isStaff(user) ? { id } : { id, guestId: user.id });
    if (!booking) throw new NotFoundException();
    return booking;
  }

  async bedsTaken(roomId: number, from: string, to: string, manager: EntityManager = this.dataSource.manager): Promise<number> {
    const row = await manager
      .createQueryBuilder(Booking, 'b')
      .select('COALESCE(SUM(b.beds), 0)', 'taken')
      .where('b.roomId = :roomId AND b.arrival < :to AND b.departure > :from', { roomId, from, to })
      .andWhere('b.status IN (:...states)', { states: ['held', 'confirmed', 'in-house'] })
      .getRawOne<{ taken: string }>();
    return Number(row?.taken ?? 0);
  }

  async create(dto: CreateBookingDto, user: SessionUser): Promise<Booking> {
    const room = await this.rooms.findOneBy({ id: dto.roomId });
    if (!room || room.state === 'closed') throw new NotFoundException('no such room');
    const arrival = dto.arrival.slice(0, 10);
    const departure = addDays(arrival, dto.nights);

    const taken = await this.bedsTaken(room.id, arrival, departure);
    if (taken + dto.beds > room.beds) throw new ConflictException('not enough beds on these nights');
    const percent = dto.voucher ? await this.redeem(dto.voucher) : 0;

    const booking = await this.bookings.save(
      this.bookings.create({
        reference: newReference(),
        roomId: room.id,
        guestId: isStaff(user) ? null : user.id,
        guestName: dto.guestName,
        phone: dto.phone,
        arrival,
        departure,
        beds: dto.beds,
        total: Math.round((room.rate * dto.beds * dto.nights * (100 - percent)) / 100),
        doorCode: String(Math.floor(Math.random() * 1_000_000)).padStart(6, '0'),
        note: dto.note ?? '',
      }),
    );
    this.logger.log(`booking ${booking.reference} for ${JSON.stringify(dto.guestName)}`);
    await this.webhooks.publish('booking.created', { reference: booking.reference, arrival, departure });
    return booking;
  }

  private async redeem(code: string): Promise<number> {
    const voucher = await this.vouchers.findOneBy({ code });
    if (!voucher) throw new BadRequestException('voucher is not known');
    const result = await this.vouchers
      .createQueryBuilder()
      .update()
      .set({ used: () => 'used + 1' })
      .where('id = :id AND used < "maxUses"', { id: voucher.id })
      .execute();
    if (!result.affected) throw new BadRequestException('voucher is used up');
    return voucher.percent;
  }

  async move(id: number, roomId: number): Promise<Booking> {
    return this.dataSource.transaction(async (manager) => {
      const room = await manager.findOne(Room, { where: { id: roomId }, lock: { mode: 'pessimistic_write' } });
      const booking = await manager.findOne(Booking, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!room || !booking) throw new NotFoundException();
      const taken = await this.bedsTaken(room.id, booking.arrival, booking.departure, manager);
      if (taken + booking.beds > room.beds) throw new ConflictException('not enough beds on these nights');
      booking.roomId = room.id;
      return manager.save(booking);
    });
  }

  async setNote(booking: Booking, note: string): Promise<void> {
    await this.bookings.update(booking.id, { note });
  }

  async cancel(booking: Booking): Promise<void> {
    if (booking.status === 'in-house' || booking.status === 'left') throw new ConflictException('the stay has begun');
    await this.bookings.update(booking.id, { status: 'cancelled' });
    await this.webhooks.publish('booking.cancelled', { reference: booking.reference });
  }

  async checkIn(booking: Booking): Promise<void> {
    await this.bookings.update({ id: booking.id, status: 'confirmed' }, { status: 'in-house' });
  }

  async checkOut(id: number): Promise<void> {
    const booking = await this.byId(id);
    await this.bookings.update(booking.id, { status: 'left', doorCode: null });
    await this.rooms.update(booking.roomId, { state: 'dirty' });
  }

  async byReference(reference: string, lastName: string): Promise<Booking | null> {
    const booking = await this.bookings.findOneBy({ reference });
    if (!booking) return null;
    const last = booking.guestName.trim().split(/\s+/).pop() ?? '';
    return last.toLowerCase() === lastName.trim().toLowerCase() ? booking : null;
  }
}
