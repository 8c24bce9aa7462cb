import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { Controller, Get, Param, StreamableFile } from '@nestjs/common'
import { ReceiptParams } from './receipt.params'

@Controller('receipts')
export class ReceiptsController {
  @Get(':id')
  download(@Param() params: ReceiptParams) {
    const file = createReadStream(join('/srv/receipts', `${params.id}.pdf`))
    return new StreamableFile(file)
  }
}
