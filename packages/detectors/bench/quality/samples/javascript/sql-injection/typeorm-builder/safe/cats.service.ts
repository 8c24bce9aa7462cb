import { Injectable } from '@nestjs/common'
import { InjectRepository } from '@nestjs/typeorm'
import { Repository } from 'typeorm'
import { Cat } from './cat.entity'

@Injectable()
export class CatsService {
  constructor(@InjectRepository(Cat) private readonly cats: Repository<Cat>) {}

  byBreed(breed: string) {
    return this.cats.createQueryBuilder('cat').where('cat.breed = :breed', { breed }).getMany()
  }
}
