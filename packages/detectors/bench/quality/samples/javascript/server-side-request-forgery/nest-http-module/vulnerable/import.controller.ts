import { Body, Controller, Post } from '@nestjs/common'
import axios from 'axios'

@Controller('import')
export class ImportController {
  private readonly http = axios.create()

  @Post()
  async load(@Body() body: { source: { url: string } }) {
    const { url } = body.source
    return (await this.http.get(url)).status
  }
}
