// What repositories of TypeORM and Spring store and give back.

import { expect, test } from 'vitest'
import { judgedClaims } from '../packages/library-tree.js'

async function linesOf(path: string, text: string): Promise<string[]> {
  const claims = await judgedClaims({ [path]: text }, path)
  return claims.flatMap((claim) => /^(?:cross|command|server)\S+ in \S+:(\d+) .*true-positive/.exec(claim)?.[1] ?? [])
}

const nest = (body: string): string => `import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { InjectRepository } from '@nestjs/typeorm'
import { Column, Entity, Repository } from 'typeorm'
import { exec } from 'node:child_process'
@Entity()
export class Room {
  @Column() name: string
  @Column({ type: 'int' }) beds: number
  @Column() feed: string
}
@Controller('rooms')
export class Rooms {
  constructor(@InjectRepository(Room) private readonly rooms: Repository<Room>) {}
  ${body}
}`
const save = '@Post() async add(@Body() body: any) { await this.rooms.save({ name: body.name, beds: body.beds }) }'

test.each<[string, string, string[]]>([
  [
    'one that is found',
    `${save}\n@Get() async a() { const room = await this.rooms.findOneBy({ id: 1 }); exec('lp ' + room.name) }`,
    ['15'],
  ],
  [
    'each of those that are found',
    `${save}\n@Get() async a() { for (const room of await this.rooms.find()) exec('lp ' + room.name) }`,
    ['15'],
  ],
  [
    'a field that is a number',
    `${save}\n@Get() async a() { const room = await this.rooms.findOneBy({ id: 1 }); exec('lp ' + room.beds) }`,
    [],
  ],
  [
    'a field that nobody stores',
    `${save}\n@Get() async a() { const room = await this.rooms.findOneBy({ id: 1 }); exec('lp ' + room.feed) }`,
    [],
  ],
  [
    'what an update changes',
    `@Post() async b(@Param('id') id: string, @Body('feed') feed: string) { await this.rooms.update(id, { feed }) }
@Get() async a() { const room = await this.rooms.findOneBy({ id: 1 }); exec('lp ' + room.feed) }`,
    ['15'],
  ],
  [
    'what an update is told by',
    `@Post() async b(@Param('id') id: string) { await this.rooms.update(id, { feed: 'a' }) }
@Get() async a() { const room = await this.rooms.findOneBy({ id: 1 }); exec('lp ' + room.feed) }`,
    [],
  ],
])('TypeORM gives %s', async (_name, body, expected) => {
  expect(await linesOf('rooms.ts', nest(body))).toEqual(expected)
})

const spring = (show: string): string => `package a;
import java.util.List;
import jakarta.persistence.*;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.web.bind.annotation.*;
@Entity
class Note {
  private String text;
  private String author;
  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  public String getAuthor() { return author; }
  public void setAuthor(String author) { this.author = author; }
}
interface NoteRepository extends JpaRepository<Note, Long> {
  List<Note> findByAuthor(String author);
}
@RestController
public class Notes {
  private final NoteRepository notes;
  Notes(NoteRepository notes) { this.notes = notes; }
  @PostMapping("/")
  public void add(@RequestParam String text) {
    Note note = new Note();
    note.setText(text);
    note.setAuthor("me");
    notes.save(note);
  }
  @GetMapping(value = "/", produces = "text/html")
  public String show(@RequestParam Long id) {
    ${show}
  }
}`

test.each<[string, string, string[]]>([
  ['one', 'Note note = notes.findById(id).orElseThrow(); return "<b>" + note.getText();', ['31']],
  ['another field of one', 'Note note = notes.findById(id).orElseThrow(); return "<b>" + note.getAuthor();', []],
  [
    'those of a method that it declares',
    'String all = ""; for (Note note : notes.findByAuthor("me")) all += "<b>" + note.getText(); return all;',
    ['31'],
  ],
])('a repository of Spring gives %s', async (_name, show, expected) => {
  expect(await linesOf('Notes.java', spring(show))).toEqual(expected)
})
