// Data that one file stores and another shows, where neither imports the other.

import { expect, test } from 'vitest'
import { judgedClaims, type Tree } from '../packages/library-tree.js'

const client = `import { Injectable } from '@nestjs/common'
import { PrismaClient } from '@prisma/client'
@Injectable()
export class Database extends PrismaClient {}`

const controller = (body: string): string => `import { Body, Controller, Post } from '@nestjs/common'
import { Stalls } from './stalls'
@Controller('stalls')
export class StallController {
  constructor(private readonly stalls: Stalls) {}
  @Post()
  add(@Body() body: any) {
    ${body}
  }
}`

const service = (data: string): string => `import { Injectable } from '@nestjs/common'
import { Database } from '../database'
@Injectable()
export class Stalls {
  constructor(private readonly database: Database) {}
  add(form: any) {
    return this.database.stall.create({ data: ${data} })
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
    for (const stall of await this.database.stall.findMany()) {
      ${use}
    }
  }
}`

const shop = (use: string, data = '{ title: form.title, width: Number(form.width) }', body?: string): Tree => ({
  'src/database.ts': client,
  'src/stalls/stall.controller.ts': controller(body ?? 'return this.stalls.add(body)'),
  'src/stalls/stalls.ts': service(data),
  'src/labels/labels.ts': reader(use),
})

test.each<[string, Tree, string[]]>([
  [
    'a field that a form fills',
    shop('exec(`print ${stall.title}`)'),
    ['command-injection in src/labels/labels.ts:11 (high, true-positive)'],
  ],
  ['a field that is made a number', shop('exec(`print ${stall.width}`)'), []],
  ['a field that nobody fills', shop('exec(`print ${stall.place}`)'), []],
  [
    'what no request gives',
    shop('exec(`print ${stall.title}`)', undefined, "return this.stalls.add({ title: 'a' })"),
    [],
  ],
  [
    'what is put together by the caller of what stores it',
    {
      ...shop('exec(`print ${stall.title}`)', 'form', 'return this.stalls.add({ title: body.title })'),
    },
    ['command-injection in src/labels/labels.ts:11 (high, true-positive)'],
  ],
])('%s', async (_name, tree, expected) => {
  expect(await judgedClaims(tree, 'src/labels/labels.ts')).toEqual(expected)
})

const pages = (shown: string, include = 'include: { stalls: true }'): Tree => ({
  ...shop(''),
  'src/rooms/room.controller.ts': `import { Controller, Get, Param, ParseIntPipe, Render } from '@nestjs/common'
import { Database } from '../database'
@Controller('rooms')
export class RoomController {
  constructor(private readonly database: Database) {}
  @Get(':id')
  @Render('room')
  async room(@Param('id', ParseIntPipe) id: number) {
    const room = await this.database.room.findUnique({ where: { id }, ${include} })
    return { room }
  }
}`,
  'views/room.hbs': `{{#each room.stalls}}${shown}{{/each}}`,
})

test.each([
  [
    'a record that is asked for with another, on a page that a decorator names',
    pages('{{{this.title}}}'),
    ['cross-site-scripting in views/room.hbs:1 (high, true-positive)'],
  ],
  ['one that the page escapes', pages('{{this.title}}'), []],
  ['one that is not asked for', pages('{{{this.title}}}', ''), []],
])('%s', async (_name, tree, expected) => {
  expect(await judgedClaims(tree, 'src/rooms/room.controller.ts')).toEqual(expected)
})

const routers = (write: string): Tree => ({
  'database.js': "import pg from 'pg'\nexport const pool = new pg.Pool()",
  'signs.js': `import express from 'express'
import { pool } from './database.js'
export const signs = express.Router()
signs.post('/', async (req, res) => {
  await pool.query(${write})
  res.sendStatus(204)
})`,
  'wall.js': `import express from 'express'
import { pool } from './database.js'
export const wall = express.Router()
wall.get('/', async (req, res) => {
  const { rows } = await pool.query('SELECT words FROM signs')
  res.send('<p>' + rows[0].words + '</p>')
})`,
})

test.each([
  [
    'a row of a table',
    routers("'INSERT INTO signs (words, colour) VALUES ($1, $2)', [req.body.words, 'red']"),
    ['cross-site-scripting in wall.js:6 (high, true-positive)'],
  ],
  ['another column', routers("'INSERT INTO signs (words, colour) VALUES ($1, $2)', ['red', req.body.colour]"), []],
  ['another table', routers("'INSERT INTO posters (words) VALUES ($1)', [req.body.words]"), []],
])('%s', async (_name, tree, expected) => {
  expect(await judgedClaims(tree, 'wall.js')).toEqual(expected)
})

const kept = (use: string): Tree => ({
  'guest.ts': `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm'
@Entity()
export class Guest {
  @PrimaryGeneratedColumn() id: number
  @Column() name: string
  @Column({ type: 'int' }) beds: number
}`,
  'guests.controller.ts': `import { Body, Controller, Post } from '@nestjs/common'
import { InjectRepository } from '@nestjs/typeorm'
import { Repository } from 'typeorm'
import { Guest } from './guest'
@Controller('guests')
export class GuestsController {
  constructor(@InjectRepository(Guest) private readonly guests: Repository<Guest>) {}
  @Post()
  add(@Body() body: any) { return this.guests.save({ name: body.name, beds: body.beds }) }
}`,
  'cards.ts': `import { exec } from 'node:child_process'
import { Guest } from './guest'
export class Cards {
  print(guest: Guest) { ${use} }
}`,
})

test.each([
  [
    'a record that a function is given',
    kept("exec('lp -t ' + guest.name)"),
    ['command-injection in cards.ts:4 (high, true-positive)'],
  ],
  ['a number of it', kept("exec('lp -n ' + guest.beds)"), []],
])('%s', async (_name, tree, expected) => {
  expect(await judgedClaims(tree, 'cards.ts')).toEqual(expected)
})
