import { Body, Controller, ForbiddenException, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Throttle } from '@nestjs/throttler';
import { IsString, Length, MaxLength } from 'class-validator';
import { Repository } from 'typeorm';
import { BookingsService } from '../bookings/bookings.service';
import { Public } from '../common/decorators';
import { Room } from '../entities/room.entity';

class CheckInDto {
  @IsString() @Length(10, 10) reference: string;
  @IsString() @MaxLength(80) lastName: string;
}

@Public()
@Controller('kiosk')
export class KioskController {
  constructor(
    private readonly bookings: BookingsService,
    @InjectRepository(Room) private readonly rooms: Repository<Room>,
  ) {}

  @Get('rooms')
  async freeRooms() {
    const today = new Date().toISOString().slice(0, 10);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const rooms = await this.rooms.findBy({ state: 'clean' });
    return Promise.all(
      rooms.map(async (room) => ({ name: room.name, free: room.beds - (await this.bookings.bedsTaken(room.id, today, tomorrow)) })),
    );
  }

  @Throttle({ default: { limit: 5, ttl: 60_000 } })
  @HttpCode(200)
  @Post('check-in')
  async checkIn(@Body() dto: CheckInDto) {
    const booking = await this.bookings.byReference(dto.reference, dto.lastName);
    if (!booking || booking.status !== 'confirmed') throw new ForbiddenException('please come to the desk');
    await this.bookings.checkIn(booking);
    return { doorCode: booking.doorCode, departure: booking.departure };
  }

  @HttpCode(204)
  @Post('bookings/:id/check-out')
  async checkOut(@Param('id', ParseIntPipe) id: number) {
    await this.bookings.checkOut(id);
  }
}
