import {
  Body, Controller, Get, Headers, HttpCode, Param, ParseIntPipe, Post, Put, RawBodyRequest, Req, Res, UnauthorizedException, UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { IsOptional, IsUrl } from 'class-validator';
import { Request, Response } from 'express';
import { etagOf, signatureMatches } from '../common/crypto';
import { Public, Roles } from '../common/decorators';
import { config } from '../config';
import { ChannelsService, ChannelStay } from './channels.service';

class CalendarDto {
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  url?: string;
}

const SHEET = { limits: { fileSize: 2 * 1024 * 1024, files: 1 } };

@Roles('staff')
@Controller('channels')
export class ChannelsController {
  constructor(private readonly channels: ChannelsService) {}

  @Post('reservations')
  @UseInterceptors(FileInterceptor('file', SHEET))
  reservations(@UploadedFile() file: Express.Multer.File) {
    return this.channels.importReservations(file.buffer);
  }

  @Post('closures')
  @UseInterceptors(FileInterceptor('file', SHEET))
  async closures(@UploadedFile() file: Express.Multer.File) {
    return { closed: await this.channels.importClosures(file.buffer) };
  }

  @Post('rates')
  @UseInterceptors(FileInterceptor('file', SHEET))
  async rates(@UploadedFile() file: Express.Multer.File) {
    return { changed: await this.channels.importRates(file.buffer) };
  }

  @HttpCode(204)
  @Put('rooms/:id/calendar')
  async calendar(@Param('id', ParseIntPipe) id: number, @Body() dto: CalendarDto) {
    await this.channels.setCalendar(id, dto.url ?? null);
  }

  @Public()
  @Get('rooms/:id.ics')
  async feed(@Param('id', ParseIntPipe) id: number, @Headers('if-none-match') known: string | undefined, @Res() res: Response) {
    const body = await this.channels.feed(id);
    const etag = etagOf(body);
    res.setHeader('ETag', etag);
    if (known === etag) res.status(304).end();
    else res.type('text/calendar').send(body);
  }

  @Public()
  @HttpCode(204)
  @Post('push')
  async push(
    @Req() req: RawBodyRequest<Request>,
    @Headers('x-channel-signature') signature: string | undefined,
    @Body() stays: ChannelStay[],
  ) {
    if (!signatureMatches(req.rawBody ?? Buffer.alloc(0), config.channelSecret, signature ?? '')) throw new UnauthorizedException();
    await this.channels.applyStates(Array.isArray(stays) ? stays.slice(0, 500) : []);
  }
}
