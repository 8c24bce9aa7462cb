// Data that one file stores and another shows, where neither imports the other.

import { expect, test } from 'vitest'
import { judgedClaims, type Tree } from '../packages/library-tree.js'

const client = `import { Injectable } from '@nestjs/common'
import { PrismaClient } from '@prisma/client'
@Injectable()
export class Database extends PrismaClient {}`

const controller = (body: string): string => `import { Body, Controller, Post } from '@nestjs/common'
import { Shelves } from './shelves'
@Controller('shelves')
export class ShelfController {
  constructor(private readonly shelves: Shelves) {}
  @Post()
  add(@Body() body: any) {
    ${body}
  }
}`

const service = (data: string): string => `import { Injectable } from '@nestjs/common'
import { Database } from '../database'
@Injectable()
export class Shelves {
  constructor(private readonly database: Database) {}
  add(form: any) {
    return this.database.shelf.create({ data: ${data} })
  }
}`

const reader = (use: string): string => `import { Injectable } from '@nestjs/common'
import { Cron } from '@nestjs/schedule'
import { exec } from 'node:child_process'
import { Database } from '../database'
@Injectable()
export class Labels {
  constructor(private readonly database: Database) {}
  @Cron('0 4 * * *')
  async print() {
    for (const shelf of await this.database.shelf.findMany()) {
      ${use}
    }
  }
}`

const shop = (use: string, data = '{ title: form.title, width: Number(form.width) }', body?: string): Tree => ({
  'src/database.ts': client,
  'src/shelves/shelf.controller.ts': controller(body ?? 'return this.shelves.add(body)'),
  'src/shelves/shelves.ts': service(data),
  'src/labels/labels.ts': reader(use),
})

test.each<[string, Tree, string[]]>([
  [
    'a field that a form fills',
    shop('exec(`print ${shelf.title}`)'),
    ['command-injection in src/labels/labels.ts:11 (high, true-positive)'],
  ],
  ['a field that is made a number', shop('exec(`print ${shelf.width}`)'), []],
  ['a field that nobody fills', shop('exec(`print ${shelf.place}`)'), []],
  [
    'what no request gives',
    shop('exec(`print ${shelf.title}`)', undefined, "return this.shelves.add({ title: 'a' })"),
    [],
  ],
  [
    'what is put together by the caller of what stores it',
    {
      ...shop('exec(`print ${shelf.title}`)', 'form', 'return this.shelves.add({ title: body.title })'),
    },
    ['command-injection in src/labels/labels.ts:11 (high, true-positive)'],
  ],
])('%s', async (_name, tree, expected) => {
  expect(await judgedClaims(tree, 'src/labels/labels.ts')).toEqual(expected)
})
