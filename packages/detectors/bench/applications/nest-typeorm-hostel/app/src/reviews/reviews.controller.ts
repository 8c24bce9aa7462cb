import {
  BadRequestException, Body, Controller, ForbiddenException, Get, NotFoundException, Param, ParseIntPipe, Post, Render, UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { InjectRepository } from '@nestjs/typeorm';
import { execFile } from 'child_process';
import { IsInt, IsISO31661Alpha2, IsString, Length } from 'class-validator';
import { randomUUID } from 'crypto';
import { diskStorage } from 'multer';
import { extname, join } from 'path';
import { promisify } from 'util';
import { Repository } from 'typeorm';
import { CurrentUser, Public, Roles, SessionUser } from '../common/decorators';
import { config } from '../config';
import { Booking } from '../entities/booking.entity';
import { Review, Room } from '../entities/room.entity';

const run = promisify(execFile);

const photos = diskStorage({
  destination: config.uploadDir,
  filename: (_req, file, done) => done(null, `${randomUUID()}${extname(file.originalname).toLowerCase()}`),
});

class ReviewDto {
  @IsInt() bookingId: number;
  @IsISO31661Alpha2() country: string;
  @IsString() @Length(10, 4000) text: string;
}

@Controller('reviews')
export class ReviewsController {
  constructor(
    @InjectRepository(Review) private readonly reviews: Repository<Review>,
    @InjectRepository(Booking) private readonly bookings: Repository<Booking>,
    @InjectRepository(Room) private readonly rooms: Repository<Room>,
  ) {}

  @Public()
  @Render('reviews')
  @Get('rooms/:id')
  async page(@Param('id', ParseIntPipe) id: number) {
    const room = await this.rooms.findOneBy({ id });
    if (!room) throw new NotFoundException();
    const reviews = await this.reviews.find({ where: { roomId: id }, order: { createdAt: 'DESC' }, take: 50 });
    return { room, reviews };
  }

  @Post()
  async write(@Body() dto: ReviewDto, @CurrentUser() user: SessionUser) {
    const stay = await this.bookings.findOneBy({ id: dto.bookingId, guestId: user.id, status: 'left' });
    if (!stay) throw new ForbiddenException('only after a stay');
    const author = stay.guestName.trim().split(/\s+/)[0];
    const review = this.reviews.create({ roomId: stay.roomId, guestId: user.id, author, country: dto.country, text: dto.text });
    return { id: (await this.reviews.save(review)).id };
  }

  @Post(':id/photo')
  @UseInterceptors(FileInterceptor('photo', { storage: photos, limits: { fileSize: 8 * 1024 * 1024, files: 1 } }))
  async photo(@Param('id', ParseIntPipe) id: number, @UploadedFile() file: Express.Multer.File, @CurrentUser() user: SessionUser) {
    if (!file) throw new BadRequestException('no photo');
    const result = await this.reviews.update({ id, guestId: user.id }, { photo: file.filename });
    if (!result.affected) throw new NotFoundException();
    return { photo: `/uploads/${file.filename}` };
  }

  @Roles('staff')
  @Post(':id/thumbnail')
  async thumbnail(@Param('id', ParseIntPipe) id: number, @Body('caption') caption: string) {
    const review = await this.reviews.findOneBy({ id });
    if (!review?.photo) throw new NotFoundException();
    const name = `thumb-${review.id}.jpg`;
    await run('vipsthumbnail', [join(config.uploadDir, review.photo), '--size', '640x', '-o', join(config.uploadDir, name)]);
    const comment = String(caption ?? '').slice(0, 120);
    await run('exiftool', ['-overwrite_original', `-Comment=${comment}`, join(config.uploadDir, name)], { timeout: 10_000 });
    return { thumbnail: `/uploads/${name}` };
  }
}
