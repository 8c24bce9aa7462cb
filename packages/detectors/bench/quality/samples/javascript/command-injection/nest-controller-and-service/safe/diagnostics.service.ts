import { execFileSync } from 'node:child_process'
import { Injectable } from '@nestjs/common'

@Injectable()
export class DiagnosticsService {
  lookup(domain: string) {
    return { answer: execFileSync('dig', ['+short', domain]).toString() }
  }
}
