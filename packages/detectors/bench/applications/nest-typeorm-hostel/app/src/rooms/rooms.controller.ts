import { Body, Controller, Delete, Get, HttpCode, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { HttpService } from '@nestjs/axios';
import { PartialType } from '@nestjs/mapped-types';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { firstValueFrom } from 'rxjs';
import { Repository } from 'typeorm';
import { Public, Roles } from '../common/decorators';
import { config } from '../config';
import { Room } from '../entities/room.entity';

class RoomDto {
  @IsString() @MaxLength(60) name: string;
  @IsInt() floor: number;
  @IsInt() @Min(1) @Max(24) beds: number;
  @IsInt() @Min(0) rate: number;
}

class RoomChangesDto extends PartialType(RoomDto) {}

class DirectionsDto {
  @IsString() @MaxLength(120) from: string;
}

@Roles('manager')
@Controller('rooms')
export class RoomsController {
  constructor(
    @InjectRepository(Room) private readonly rooms: Repository<Room>,
    private readonly http: HttpService,
  ) {}

  @Public()
  @Get()
  async list() {
    const rooms = await this.rooms.find({ order: { floor: 'ASC', name: 'ASC' } });
    return rooms.map(({ id, name, floor, beds, rate }) => ({ id, name, floor, beds, rate }));
  }

  @Public()
  @Get('directions')
  async directions(@Query() query: DirectionsDto) {
    const url = `${config.geocoderUrl}/route?from=${encodeURIComponent(query.from)}&to=hostel`;
    const { data } = await firstValueFrom(this.http.get(url, { timeout: 4000, maxContentLength: 200_000 }));
    return { minutes: data.minutes, steps: data.steps };
  }

  @Post()
  create(@Body() dto: RoomDto) {
    return this.rooms.save(this.rooms.create(dto));
  }

  @Patch(':id')
  async update(@Param('id', ParseIntPipe) id: number, @Body() dto: RoomChangesDto) {
    const room = await this.rooms.findOneByOrFail({ id });
    return this.rooms.save(this.rooms.merge(room, dto));
  }

  @HttpCode(204)
  @Delete(':id')
  async remove(@Param('id', ParseIntPipe) id: number) {
    await this.rooms.delete(id);
  }
}
