import { Injectable } from '@nestjs/common'
import { InjectRepository } from '@nestjs/typeorm'
import { Repository } from 'typeorm'
import { Track } from './track.entity'

@Injectable()
export class TracksService {
  constructor(@InjectRepository(Track) private readonly tracks: Repository<Track>) {}

  list(sort: string) {
    return this.tracks.query(`SELECT * FROM track ORDER BY ${sort}`)
  }
}
