// An object that is logged as a whole brings along what its class declares.

import { expect, test } from 'vitest'
import { judgedClaims, type Tree } from '../packages/library-tree.js'

const service = (line: string, members = ''): Tree => ({
  'form.ts': `export class SignIn {
  email: string
  password: string
  note?: string
  ${members}
}`,
  'service.ts': `import { Logger } from '@nestjs/common'
import { SignIn } from './form'
export class Service {
  private readonly logger = new Logger('a')
  refuse(form: SignIn) {
    ${line}
  }
}`,
})
const told = ['secret-in-log in service.ts:6 (medium, true-positive)']

test.each<[string, Tree, string[]]>([
  ['the whole', service('this.logger.warn(JSON.stringify(form))'), told],
  ['the whole beside a text', service("this.logger.warn('refused ' + JSON.stringify(form))"), told],
  ['one field that is no secret', service('this.logger.warn(form.email)'), []],
  ['chosen fields', service('this.logger.warn(JSON.stringify({ email: form.email }))'), []],
  [
    'what says itself what is written',
    service('this.logger.warn(JSON.stringify(form))', 'toJSON() { return this.email }'),
    [],
  ],
])('%s', async (_name, tree, expected) => {
  expect(await judgedClaims(tree, 'service.ts')).toEqual(expected)
})
