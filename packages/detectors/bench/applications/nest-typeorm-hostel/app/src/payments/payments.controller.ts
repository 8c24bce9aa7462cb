import {
  Body, Controller, Get, Headers, HttpCode, Param, ParseIntPipe, Post, Query, RawBodyRequest, Req, Res, UnauthorizedException,
} from '@nestjs/common';
import { Request, Response } from 'express';
import { BookingsService } from '../bookings/bookings.service';
import { sign } from '../common/crypto';
import { CurrentUser, Public, Roles, SessionUser } from '../common/decorators';
import { config } from '../config';
import { CallbackBody, PaymentsService } from './payments.service';

@Controller('payments')
export class PaymentsController {
  constructor(
    private readonly payments: PaymentsService,
    private readonly bookings: BookingsService,
  ) {}

  @Roles('staff')
  @Get()
  list() {
    return this.payments.recent();
  }

  @Post('bookings/:id')
  async start(@Param('id', ParseIntPipe) id: number, @CurrentUser() user: SessionUser) {
    return this.payments.start(await this.bookings.forUser(id, user));
  }

  @HttpCode(204)
  @Post(':id/refund')
  async refund(@Param('id', ParseIntPipe) id: number) {
    await this.payments.refund(id);
  }

  @Public()
  @Get('return')
  back(@Query('to') to: string | undefined, @Res() res: Response) {
    let target = new URL('/my/bookings', config.publicOrigin);
    try {
      const wanted = new URL(String(to ?? ''), target);
      if (wanted.origin === target.origin) target = wanted;
    } catch {
      // stays with the list
    }
    res.redirect(303, target.href);
  }

  @Public()
  @HttpCode(204)
  @Post('callback')
  async callback(
    @Req() req: RawBodyRequest<Request>,
    @Headers('x-innpay-signature') signature: string | undefined,
    @Body() body: CallbackBody,
  ) {
    const expected = sign(req.rawBody ?? Buffer.alloc(0), config.payments.callbackSecret);
    if (signature !== expected) throw new UnauthorizedException();
    await this.payments.settle(body);
  }
}
