import { BadRequestException, Body, Controller, Post } from '@nestjs/common'
import axios from 'axios'

@Controller('import')
export class ImportController {
  private readonly http = axios.create()

  @Post()
  async load(@Body() body: { source: { url: string } }) {
    const { url } = body.source
    if (!url.startsWith('https://data.example.com/')) throw new BadRequestException()
    return (await this.http.get(url)).status
  }
}
