// What decorators of a controller say of all its routes: a user that is given to a handler, and roles that are named where no guard is used.

import { tierOf } from '@sallyport/findings'
import { expect, test } from 'vitest'
import { rules } from '../rules/rules.js'
import { analyseSnippet } from '../taint/analyse-snippet.js'

const head = `import { Body, Controller, Param, Post, UseGuards } from '@nestjs/common'
import { AuthGuard, CurrentUser, Roles } from './auth.js'
`
const update = '(@Param() id: string, @Body() body: { n: string }) { return this.things.update(id, Number(body.n)) }'
const controller = (members: readonly string[]): string =>
  `${head}@Controller('things')\nexport class ThingsController {\n${members.join('\n')}\n}\n`
const guarded = (name: string): string => `@UseGuards(AuthGuard)\n@Post('${name}')\n${name}${update}`
const named = (name: string): string => `@Roles('staff')\n@Post('${name}')\n${name}${update}`

test.each([
  [
    'beside three under a guard',
    [...['a', 'b', 'c'].map(guarded), `@Post('d')\nd${update}`],
    ['missing-authentication'],
  ],
  [
    'that is given its user',
    [
      ...['a', 'b', 'c'].map(guarded),
      `@Post('d')\nd(@Body() body: { n: string }, @CurrentUser() user: User) { return this.things.update(user.id, Number(body.n)) }`,
    ],
    [],
  ],
  ['beside three that name roles for a guard elsewhere', [...['a', 'b', 'c'].map(named), `@Post('d')\nd${update}`], []],
])('a route %s', async (_what, members, expected) => {
  const own = rules.filter(({ id }) => id === 'missing-authentication')
  const { claims } = await analyseSnippet(controller(members), { rules: own })
  expect(claims.filter((claim) => tierOf(claim) === 'default').map(({ ruleId }) => ruleId)).toEqual(expected)
})
