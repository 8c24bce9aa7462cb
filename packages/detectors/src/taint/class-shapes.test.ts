// Fields that class-validator checks, where NestJS asks it and where it does not.

import { expect, test } from 'vitest'
import { judgedClaims, type Tree } from '../packages/library-tree.js'

const controller = (before = '', parameter = '@Body() dto: Dto'): string =>
  `import { exec } from 'node:child_process'
import { Body, Controller, Post, UsePipes, ValidationPipe } from '@nestjs/common'
import { Dto } from './dto'
@Controller('x')
export class X {
  @Post() ${before}
  run(${parameter}) {
    exec('ls ' + dto.name)
  }
}`

const dto = (field: string, more = ''): string =>
  `import * as v from 'class-validator'
import { IsIn, IsInt, IsString, Length, Matches, IsUUID, ValidateIf } from 'class-validator'
${more}export class Dto {
  ${field}
}`

const start = (pipe: string): string =>
  `import { ValidationPipe } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { AppModule } from './app.module'
NestFactory.create(AppModule).then((app) => { ${pipe} })`

const global = start('app.useGlobalPipes(new ValidationPipe())')
const tree = (field: string, more: Tree = { 'src/main.ts': global }): Tree => ({
  'src/x.controller.ts': controller(),
  'src/dto.ts': dto(field),
  ...more,
})
const claimed = ['command-injection in src/x.controller.ts:8 (high, true-positive)']
const claims = (files: Tree): Promise<string[]> => judgedClaims(files, 'src/x.controller.ts')

test.each<[string, string, string[]]>([
  ['a list of values', "@IsIn(['a', 'b']) name: string", []],
  ['an anchored pattern', '@Matches(/^[a-z]+$/) name: string', []],
  ['a pattern with an open end', '@Matches(/^[a-z]+/) name: string', claimed],
  ['a number', '@IsInt() name: number', []],
  ['an id, by a namespace', '@v.IsUUID() name: string', []],
  ['a text', '@IsString() name: string', claimed],
  ['a text of a length', '@Length(1, 20) name: string', claimed],
  ['nothing', 'name: string', claimed],
  ['a list of values only sometimes', "@ValidateIf((o) => o.a) @IsIn(['a']) name: string", claimed],
  ['a field of another name', "@IsIn(['a']) other: string\n  name: string", claimed],
])('a field of a validated class that is declared as %s', async (_name, field, expected) => {
  expect(await claims(tree(field))).toEqual(expected)
})

test.each<[string, Tree, string[]]>([
  ['an application without the pipe', { 'src/main.ts': start('') }, claimed],
  ['an application whose start is not at hand', {}, []],
  [
    'a provider of the application',
    {
      'src/main.ts': start(''),
      'src/app.module.ts':
        "import { APP_PIPE } from '@nestjs/core'\nexport const m = { providers: [{ provide: APP_PIPE, useClass: ValidationPipe }] }",
    },
    [],
  ],
  [
    'a pipe of the handler',
    { 'src/main.ts': start(''), 'src/x.controller.ts': controller('@UsePipes(new ValidationPipe())') },
    [],
  ],
  [
    'a pipe of the parameter',
    { 'src/main.ts': start(''), 'src/x.controller.ts': controller('', '@Body(new ValidationPipe()) dto: Dto') },
    [],
  ],
  [
    'a pipe of another handler',
    {
      'src/main.ts': start(''),
      'src/x.controller.ts': `${controller().slice(0, -1)}  @UsePipes(ValidationPipe)\n  other() {}\n}`,
    },
    claimed,
  ],
])('a checked field in %s', async (_name, more, expected) => {
  expect(await claims(tree('@IsInt() name: number', more))).toEqual(expected)
})

test.each<[string, string, string[]]>([
  ['extends another', 'export class Dto extends Base {}', []],
  ['is another with optional fields', 'export class Dto extends PartialType(Base) {}', []],
  ['declares the field anew', 'export class Dto extends Base { @IsString() name: string }', claimed],
])('a class that %s has its checks', async (_name, text, expected) => {
  const head = `import { PartialType } from '@nestjs/mapped-types'\nimport { IsIn, IsString } from 'class-validator'\n`
  const base = "class Base { @IsIn(['a']) name: string }\n"
  expect(await claims({ ...tree(''), 'src/dto.ts': head + base + text })).toEqual(expected)
})

test('a check of each element says nothing of what lies deeper', async () => {
  const field = "@IsIn(['a'], { each: true }) name: string[]"
  const at = (read: string): Tree => ({
    ...tree(field),
    'src/x.controller.ts': controller().replace('dto.name', read),
  })
  expect(await claims(at('dto.name[0]'))).toEqual([])
  expect(await claims(at('dto.name[0].inner'))).toEqual(claimed)
})
