// Handlers of NestJS that answer whole entities.
import { Controller, Get, Param } from '@nestjs/common'
import { InjectRepository } from '@nestjs/typeorm'
import { Column, Entity, PrimaryGeneratedColumn, type Repository } from 'typeorm'

@Entity()
export class Member {
  @PrimaryGeneratedColumn() id: number
  @Column() name: string
  @Column() passwordHash: string
}

@Controller('members')
export class MembersController {
  constructor(@InjectRepository(Member) private readonly members: Repository<Member>) {}

  @Get()
  all() {
    // finding: information-exposure
    return this.members.find({ order: { name: 'ASC' } })
  }

  @Get(':id')
  one(@Param('id') id: string) {
    // finding: information-exposure
    return this.members.findOneBy({ id: Number(id) })
  }
}
