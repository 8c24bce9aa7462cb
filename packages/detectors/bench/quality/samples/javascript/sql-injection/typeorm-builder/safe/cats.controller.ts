import { Body, Controller, Post } from '@nestjs/common'
import { CatsService } from './cats.service'

@Controller('cats')
export class CatsController {
  constructor(private readonly cats: CatsService) {}

  @Post('search')
  search(@Body() body: { breed: string }) {
    return this.cats.byBreed(body.breed)
  }
}
