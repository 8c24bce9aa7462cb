import { Body, Controller, Post } from '@nestjs/common'
import { BackupsService } from './backups.service'
import { CreateBackupDto } from './create-backup.dto'

@Controller('backups')
export class BackupsController {
  constructor(private readonly backups: BackupsService) {}

  @Post()
  create(@Body() dto: CreateBackupDto) {
    return this.backups.create(dto.database)
  }
}
