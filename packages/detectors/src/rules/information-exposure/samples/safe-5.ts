// Handlers of NestJS that answer chosen fields.
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
  async all() {
    const found = await this.members.find({ order: { name: 'ASC' } })
    // ok: information-exposure
    return found.map(({ id, name }) => ({ id, name }))
  }

  @Get(':id')
  one(@Param('id') id: string) {
    // ok: information-exposure
    return this.members.findOne({ select: { id: true, name: true }, where: { id: Number(id) } })
  }

  private everything() {
    // ok: information-exposure
    return this.members.find()
  }
}
