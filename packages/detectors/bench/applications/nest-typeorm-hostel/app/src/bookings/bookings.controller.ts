import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put, Query, Redirect, Render } from '@nestjs/common';
import { CurrentUser, Roles, SessionUser } from '../common/decorators';
import { config } from '../config';
import { PaymentsService } from '../payments/payments.service';
import { BookingListDto, CreateBookingDto, MoveDto, NoteDto } from './bookings.dto';
import { BookingsService } from './bookings.service';
import { PrintService } from './print.service';

@Controller('bookings')
export class BookingsController {
  constructor(
    private readonly bookings: BookingsService,
    private readonly payments: PaymentsService,
    private readonly printer: PrintService,
  ) {}

  @Roles('staff')
  @Get()
  async list(@Query() query: BookingListDto) {
    const [items, total] = await this.bookings.list(query);
    return { items, total };
  }

  @Get('mine')
  mine(@CurrentUser() user: SessionUser) {
    return this.bookings.mine(user);
  }

  @Post()
  create(@Body() dto: CreateBookingDto, @CurrentUser() user: SessionUser) {
    return this.bookings.create(dto, user);
  }

  @Get(':id')
  one(@Param('id', ParseIntPipe) id: number, @CurrentUser() user: SessionUser) {
    return this.bookings.forUser(id, user);
  }

  @Render('booking')
  @Get(':id/page')
  async page(@Param('id', ParseIntPipe) id: number, @CurrentUser() user: SessionUser) {
    const booking = await this.bookings.forUser(id, user);
    return { booking, publishableKey: config.payments.publishableKey };
  }

  @Get(':id/invoice')
  async invoice(@Param('id', ParseIntPipe) id: number) {
    const booking = await this.bookings.byId(id);
    const payments = await this.payments.ofBooking(booking.id);
    return {
      number: `H-${booking.createdAt.getFullYear()}-${booking.id}`,
      to: { name: booking.guestName, phone: booking.phone },
      stay: { arrival: booking.arrival, departure: booking.departure, beds: booking.beds },
      total: booking.total,
      paid: payments.filter((p) => p.status === 'paid').reduce((sum, p) => sum + p.amount, 0),
    };
  }

  @HttpCode(204)
  @Put(':id/note')
  async note(@Param('id', ParseIntPipe) id: number, @Body() dto: NoteDto, @CurrentUser() user: SessionUser) {
    await this.bookings.setNote(await this.bookings.forUser(id, user), dto.note);
  }

  // linked from the confirmation mail
  @Redirect('/my/bookings', 303)
  @Get(':id/cancel')
  async cancel(@Param('id', ParseIntPipe) id: number, @CurrentUser() user: SessionUser) {
    await this.bookings.cancel(await this.bookings.forUser(id, user));
  }

  @Roles('staff')
  @Post(':id/move')
  move(@Param('id', ParseIntPipe) id: number, @Body() dto: MoveDto) {
    return this.bookings.move(id, dto.roomId);
  }

  @Roles('staff')
  @HttpCode(204)
  @Post(':id/card')
  async card(@Param('id', ParseIntPipe) id: number) {
    await this.printer.card(await this.bookings.byId(id));
  }

  @Roles('staff')
  @HttpCode(204)
  @Post(':id/check-out')
  async checkOut(@Param('id', ParseIntPipe) id: number) {
    await this.bookings.checkOut(id);
  }
}
