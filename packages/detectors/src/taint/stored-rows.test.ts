// What statements of SQL store and give back: with a flaw, and where what is read is something else.

import { expect, test } from 'vitest'
import { judgedClaims } from '../packages/library-tree.js'

async function linesOf(path: string, text: string): Promise<string[]> {
  const claims = await judgedClaims({ [path]: text }, path)
  return claims.flatMap((claim) => /^cross-site-scripting in \S+:(\d+) .*true-positive/.exec(claim)?.[1] ?? [])
}

const server = "const app = require('express')()\n"
const shown = (rows: string): string => `res.send(${rows}.map((row) => '<li>' + row.text).join(''))`

test.each<[string, string, string[]]>([
  [
    'callbacks of SQLite',
    `const db = new (require('sqlite3').Database)('a')
app.post('/', (req, res) => db.run('INSERT INTO notes (text, by) VALUES (?, ?)', [req.body.text, 'me'], () => res.end()))
app.get('/', (req, res) => db.all('SELECT * FROM notes', (error, rows) => ${shown('rows')}))
app.get('/b', (req, res) => db.all('SELECT by AS text FROM notes', (error, rows) => ${shown('rows')}))
app.get('/c', (req, res) => db.get('SELECT text FROM notes', (error, row) => res.send('<b>' + row.text)))`,
    ['4', '6'],
  ],
  [
    'statements that are prepared',
    `const db = require('better-sqlite3')('a')
app.post('/', (req, res) => { db.prepare('INSERT INTO notes (text, by) VALUES (@text, @by)').run({ text: req.body.a, by: 'me' }) })
app.get('/', (req, res) => { const rows = db.prepare('SELECT * FROM notes').all(); ${shown('rows')} })
app.get('/b', (req, res) => { const rows = db.prepare('SELECT by as text FROM notes').all(); ${shown('rows')} })`,
    ['4'],
  ],
  [
    'rows within a result',
    `const pool = new (require('pg').Pool)()
app.post('/', async (req, res) => { await pool.query('UPDATE notes SET text = $2 WHERE id = $1', [1, req.body.text]) })
app.get('/', async (req, res) => { const { rows } = await pool.query('SELECT text FROM notes'); ${shown('rows')} })
app.get('/b', async (req, res) => { const { rows } = await pool.query('SELECT text FROM others'); ${shown('rows')} })`,
    ['4'],
  ],
  [
    'statements with their values in one object',
    `const pool = new (require('pg').Pool)()
app.post('/', async (req, res) => { await pool.query({ text: 'INSERT INTO notes (text) VALUES ($1)', values: [req.body.text] }) })
app.get('/', async (req, res) => { const { rows } = await pool.query({ text: 'SELECT text FROM notes' }); ${shown('rows')} })`,
    ['4'],
  ],
  [
    'functions of the program that run statements, and that add rows',
    `const pool = new (require('pg').Pool)()
const rows = async (text, values) => (await pool.query(text, values)).rows
const first = async (text, values) => (await rows(text, values))[0]
const insert = (table, row) => pool.query('INSERT INTO ' + table + ' (' + Object.keys(row) + ')', Object.values(row))
app.post('/', async (req, res) => { await insert('notes', { text: req.body.text, by: 'me' }) })
app.get('/', async (req, res) => { const all = await rows('SELECT * FROM notes'); ${shown('all')} })
app.get('/b', async (req, res) => { const all = await rows('SELECT by AS text FROM notes'); ${shown('all')} })
app.get('/c', async (req, res) => { const all = await rows('SELECT * FROM others'); ${shown('all')} })`,
    ['7'],
  ],
  [
    'rows beside the fields',
    `const pool = require('mysql2/promise').createPool({})
app.post('/', async (req, res) => { await pool.execute('INSERT INTO notes (text) VALUES (?)', [req.body.text]) })
app.get('/', async (req, res) => { const [rows] = await pool.query('SELECT text FROM notes'); ${shown('rows')} })`,
    ['4'],
  ],
  [
    'a column that is declared a number',
    `const db = require('better-sqlite3')('a')
db.exec('CREATE TABLE notes (text INTEGER)')
app.post('/', (req, res) => { db.prepare('INSERT INTO notes (text) VALUES (?)').run(req.body.text) })
app.get('/', (req, res) => { const rows = db.prepare('SELECT * FROM notes').all(); ${shown('rows')} })`,
    [],
  ],
])('%s', async (_name, text, expected) => {
  expect(await linesOf('app.js', server + text)).toEqual(expected)
})

const flask = `import sqlite3
from flask import Flask, request
app = Flask(__name__)
db = sqlite3.connect('a')
@app.post('/')
def add():
    db.execute('INSERT INTO notes (by, text) VALUES (?, ?)', ('me', request.form['text']))
    return ''
@app.get('/')
def show():
    cursor = db.cursor()
`

test.each<[string, string, string[]]>([
  ['by name', "    return ''.join(row['text'] for row in cursor.execute('SELECT * FROM notes').fetchall())", ['12']],
  ['by place', "    cursor.execute('SELECT id, text FROM notes')\n    return cursor.fetchone()[1]", ['13']],
  ['at another place', "    cursor.execute('SELECT text, by FROM notes')\n    return cursor.fetchone()[1]", []],
  [
    'of the statement that ran last',
    "    cursor.execute('SELECT text FROM notes')\n    cursor.execute('SELECT by FROM notes')\n    return cursor.fetchone()[0]",
    [],
  ],
])('rows of a cursor that are read %s', async (_name, show, expected) => {
  expect(await linesOf('app.py', flask + show)).toEqual(expected)
})

const servlet = (show: string): string => `package a;
import java.io.*;
import java.sql.*;
import javax.servlet.http.*;
import org.springframework.jdbc.core.JdbcTemplate;
public class Notes extends HttpServlet {
  private Connection con;
  private JdbcTemplate jdbc;
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws Exception {
    PreparedStatement ps = con.prepareStatement("INSERT INTO notes (author, text) VALUES (?, ?)");
    ps.setString(1, "me");
    ps.setString(2, request.getParameter("text"));
    ps.executeUpdate();
  }
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
    response.setContentType("text/html");
    PrintWriter out = response.getWriter();
    Statement st = con.createStatement();
${show}
  }
}`

test.each<[string, string, string[]]>([
  [
    'by name',
    '    ResultSet rs = st.executeQuery("SELECT * FROM notes");\n    while (rs.next()) out.println("<li>" + rs.getString("text"));',
    ['20'],
  ],
  [
    'by place',
    '    ResultSet rs = st.executeQuery("SELECT id, text FROM notes");\n    while (rs.next()) out.println("<li>" + rs.getString(2));',
    ['20'],
  ],
  [
    'of another column',
    '    ResultSet rs = st.executeQuery("SELECT author, text FROM notes");\n    while (rs.next()) out.println("<li>" + rs.getString(1) + rs.getString("author"));',
    [],
  ],
  [
    'of another table',
    '    ResultSet rs = st.executeQuery("SELECT text FROM letters");\n    while (rs.next()) out.println("<li>" + rs.getString("text"));',
    [],
  ],
  [
    'by a mapper',
    '    for (String text : jdbc.query("SELECT text FROM notes", (row, number) -> row.getString("text")))\n      out.println("<li>" + text);',
    ['20'],
  ],
])('a column of JDBC %s', async (_name, show, expected) => {
  expect(await linesOf('Notes.java', servlet(show))).toEqual(expected)
})
