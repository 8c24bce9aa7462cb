import { Body, Controller, Get, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { CurrentUser, Roles, SessionUser } from '../common/decorators';
import { User } from '../entities/user.entity';
import { GuestSearchDto, UpdateGuestDto } from './users.dto';
import { toProfile, UsersService } from './users.service';

@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get('me')
  async me(@CurrentUser() user: SessionUser) {
    return toProfile(await this.users.byId(user.id));
  }

  @Patch('me')
  updateMe(@CurrentUser() user: SessionUser, @Body() changes: Partial<User>) {
    return this.users.updateProfile(user.id, changes);
  }

  @Roles('staff')
  @Get('team')
  team() {
    return this.users.team();
  }

  @Roles('staff')
  @Get('guests')
  guests(@Query() query: GuestSearchDto) {
    return this.users.searchGuests(query);
  }

  @Roles('staff')
  @Patch('guests/:id')
  updateGuest(@Param('id', ParseIntPipe) id: number, @Body() dto: UpdateGuestDto) {
    return this.users.updateGuest(id, dto);
  }

  @Roles('staff')
  @Post('me/api-token')
  async apiToken(@CurrentUser() user: SessionUser) {
    return { token: await this.users.createApiToken(user.id) };
  }
}
