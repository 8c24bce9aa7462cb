// What guards, interceptors and filters of NestJS are given leads to the request and its answer.

import { expect, test } from 'vitest'
import { judgedClaims } from '../packages/library-tree.js'

const filter = (answer: string): string => `import { ArgumentsHost, Catch, ExceptionFilter } from '@nestjs/common'
import type { Response } from 'express'
@Catch()
export class Failures implements ExceptionFilter {
  catch(exception: unknown, host: ArgumentsHost) {
    const failure = exception as Error
    const response = host.switchToHttp().getResponse<Response>()
    ${answer}
  }
}`

test.each([
  [
    'response.status(500).json({ detail: failure.stack })',
    ['information-exposure in failures.ts:8 (medium, true-positive)'],
  ],
  ['response.status(500).json({ detail: "failed" })', []],
])('%s', async (answer, expected) => {
  expect(await judgedClaims({ 'failures.ts': filter(answer) }, 'failures.ts')).toEqual(expected)
})
