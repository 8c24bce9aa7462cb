import { execSync } from 'node:child_process'
import { Injectable } from '@nestjs/common'

@Injectable()
export class DiagnosticsService {
  lookup(domain: string) {
    return { answer: execSync(`dig +short ${domain}`).toString() }
  }
}
