import { Body, Controller, Delete, Param, Patch, Post, UseGuards } from '@nestjs/common'
import { SessionGuard } from './session.guard'
import { RoomsService } from './rooms.service'

@Controller('rooms')
export class RoomsController {
  constructor(private readonly rooms: RoomsService) {}

  @UseGuards(SessionGuard)
  @Post()
  open(@Body() body: { name: string }) {
    return this.rooms.create(body.name)
  }

  @UseGuards(SessionGuard)
  @Patch(':id')
  rename(@Param('id') id: string, @Body() body: { name: string }) {
    return this.rooms.updateName(id, body.name)
  }

  @UseGuards(SessionGuard)
  @Post(':id/bookings')
  book(@Param('id') id: string, @Body() body: { day: string }) {
    return this.rooms.addBooking(id, body.day)
  }

  @Delete(':id')
  close(@Param('id') id: string) {
    return this.rooms.removeRoom(id)
  }
}
