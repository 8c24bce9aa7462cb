import { Controller, Get, Query } from '@nestjs/common'
import { DiagnosticsService } from './diagnostics.service'

@Controller('diagnostics')
export class DiagnosticsController {
  constructor(private readonly diagnostics: DiagnosticsService) {}

  @Get('lookup')
  lookup(@Query('domain') domain: string) {
    return this.diagnostics.lookup(domain)
  }
}
