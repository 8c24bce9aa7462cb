// Controllers whose handlers are given their user by a decorator of the program, under whatever name a guard left it on the request.

import { expect, test } from 'vitest'
import { judgedClaims, type Tree } from '../packages/library-tree.js'

const decorators = (
  handed: string,
): string => `import { createParamDecorator, ExecutionContext, SetMetadata } from '@nestjs/common'
export const Roles = (...roles: string[]) => SetMetadata('roles', roles)
export const HasPermission = (name: string) => SetMetadata('permission', name)
export const Visible = () => SetMetadata('visible', true)
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest()${handed})
`
const service = `import { Database } from './database'
export class Orders {
  constructor(private readonly database: Database) {}
  details(id: number) { return this.database.order.findUnique({ where: { id } }) }
  of(id: number, member: number) { return this.database.order.findFirst({ where: { id, member } }) }
  remove(id: number) { return this.database.order.delete({ where: { id } }) }
}`
const controller = (members: readonly string[], handed = '.member'): Tree => ({
  'decorators.ts': decorators(handed),
  'orders.ts': service,
  'controller.ts': `import { Controller, Delete, Get, Param, ParseIntPipe, Patch, Post } from '@nestjs/common'
import { Caller, HasPermission, Roles, Visible } from './decorators'
import { Orders } from './orders'
@Controller('orders')
export class OrdersController {
  constructor(private readonly orders: Orders) {}
  ${members.join('\n  ')}
}`,
})
const own = (path: string): string =>
  `@Get(':id/${path}') ${path}(@Param('id', ParseIntPipe) id: number, @Caller() caller: any) { return this.orders.of(id, caller.id) }`
const open = `@Get(':id') one(@Param('id', ParseIntPipe) id: number) { return this.orders.details(id) }`
const staff = (verb: string, name: string): string =>
  `@Roles('staff') @${verb} ${name}(@Param('id', ParseIntPipe) id: number) { return this.orders.remove(id) }`
const anybody = (marks: string, parameter = ''): string =>
  `${marks} @Delete(':id') drop(@Param('id', ParseIntPipe) id: number${parameter}) { return this.orders.remove(id) }`

test.each<[string, Tree, string[]]>([
  [
    'an object that siblings find with their user',
    controller([own('page'), own('lines'), open, staff('Post(":id/ready")', 'ready')]),
    ['insecure-direct-object-reference'],
  ],
  ['one sibling is no rule', controller([own('page'), open, staff('Post(":id/ready")', 'ready')]), []],
  [
    'what every request has is no user',
    controller([own('page'), own('lines'), open, staff('Post(":id/ready")', 'ready')], '.headers'),
    [],
  ],
  [
    'a change beside others that are for some',
    controller([staff('Post()', 'add'), staff('Patch(":id/price")', 'price'), anybody('')]),
    ['missing-authorization'],
  ],
  [
    'a change beside others that ask for a permission',
    controller([
      staff('Post()', 'add').replace('Roles', 'HasPermission'),
      staff('Patch(":id/price")', 'price').replace('Roles', 'HasPermission'),
      anybody(''),
    ]),
    ['missing-authorization'],
  ],
  [
    'a change under a decorator of which nothing is known',
    controller([staff('Post()', 'add'), staff('Patch(":id/price")', 'price'), anybody('@Visible()')]),
    [],
  ],
  [
    'a change that is given its user',
    controller([staff('Post()', 'add'), staff('Patch(":id/price")', 'price'), anybody('', ', @Caller() caller: any')]),
    [],
  ],
])('%s', async (_name, tree, expected) => {
  const claims = await judgedClaims(tree, 'controller.ts')
  expect(claims.flatMap((claim) => /^(?:insecure|missing)\S+(?=.*\(medium)/.exec(claim) ?? [])).toEqual(expected)
})
