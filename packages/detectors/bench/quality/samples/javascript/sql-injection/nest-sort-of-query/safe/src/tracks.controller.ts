import { Controller, Get, Query } from '@nestjs/common'
import { ListTracksQuery } from './list-tracks.query'
import { TracksService } from './tracks.service'

@Controller('tracks')
export class TracksController {
  constructor(private readonly tracks: TracksService) {}

  @Get()
  list(@Query() query: ListTracksQuery) {
    return this.tracks.list(query.sort ?? 'title')
  }
}
