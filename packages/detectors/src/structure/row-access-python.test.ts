import { beforeAll, expect, test } from 'vitest'
import { analyseFile } from '../analyse.js'
import { pythonGrammar } from '../python/grammar.js'
import { insecureDirectObjectReference } from '../rules/insecure-direct-object-reference/rule.js'

beforeAll(() => pythonGrammar.load())

const views = (one: string, path = '/letters/<int:letter_id>'): string => `
from flask import Blueprint, g, jsonify
from flask_login import current_user, login_required
from db import connection
from models import Letter

bp = Blueprint('letters', __name__)

@bp.get('/letters')
@login_required
def index():
    rows = connection().execute('select id from letters where owner_id = ?', (current_user.id,)).fetchall()
    return jsonify(rows)

@bp.get('/mine')
@login_required
def mine():
    return jsonify([each.id for each in Letter.query.filter_by(owner_id=current_user.id)])

@bp.delete('/mine/<int:letter_id>')
@login_required
def burn(letter_id):
    letter = Letter.query.filter_by(id=letter_id, owner_id=current_user.id).first_or_404()
    return jsonify(letter.burn())

@bp.get('${path}')
@login_required
def show(${/<int:(\w+)>/.exec(path)?.[1]}):
    found = ${one}
    return jsonify(found)
`

async function linesOf(text: string): Promise<readonly string[]> {
  const unit = { path: 'letters.py', text }
  const answer = await analyseFile(unit, { rules: [insecureDirectObjectReference], load: async () => undefined })
  if (answer.kind === 'failed') throw new Error(answer.reason)
  return answer.claims.flatMap(({ tier, place }) => (tier === 'explore' ? [] : [String(place.startLine)]))
}

test.each([
  ["connection().execute('select body from letters where id = ?', (letter_id,)).fetchone()", undefined],
  ['Letter.query.get_or_404(number)', '/letters/<int:number>'],
])('what is found by its key alone is that of anybody: %s', async (one, path) => {
  expect(await linesOf(views(one, path))).toEqual(['29'])
})

test.each([
  ["connection().execute('select body from letters where id = ? and owner_id = ?', (letter_id, 1)).fetchone()"],
  ["connection().execute('select name from carriers where id = ?', (letter_id,)).fetchone()"],
  ['Letter.query.filter_by(id=letter_id, owner_id=current_user.id).first_or_404()'],
])('not what is tied to its owner, or of a table without one: %s', async (one) => {
  expect(await linesOf(views(one))).toEqual([])
})
