import { Body, Controller, Param, ParseIntPipe, Patch, UseGuards } from '@nestjs/common'
import { AuthGuard } from '@nestjs/passport'
import { InjectRepository } from '@nestjs/typeorm'
import { Repository } from 'typeorm'
import { Member } from './member.entity'
import { UpdateMemberDto } from './update-member.dto'

@Controller('members')
@UseGuards(AuthGuard('jwt'))
export class MembersController {
  constructor(@InjectRepository(Member) private readonly members: Repository<Member>) {}

  @Patch(':id')
  async update(@Param('id', ParseIntPipe) id: number, @Body() dto: UpdateMemberDto) {
    await this.members.update(id, dto)
    return { id }
  }
}
