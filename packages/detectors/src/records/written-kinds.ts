// Which kinds of records a text may write, told by its words alone: what stands before a method that writes, the classes it names beside
// one, and the tables of its statements. Generous: whether it does is told by following its data.

export interface WrittenKinds {
  /** Named where it is written: `review` of `prisma.review.create(…)`, `reviews` of `INSERT INTO reviews`. */
  readonly named: ReadonlySet<string>
  /** Classes that stand in a text that writes something. */
  readonly beside: ReadonlySet<string>
}

const methods = [
  ...['create', 'createMany', 'create_all', 'get_or_create', 'update_or_create', 'bulk_create', 'bulkCreate', 'build'],
  ...['save', 'saveAll', 'saveAndFlush', 'persist', 'merge', 'preload', 'add_all', 'findOrCreate'],
  ...['insert', 'insertMany', 'insertOne', 'insert_one', 'insert_many', 'insertGraph', 'upsert', 'replaceOne'],
  ...['update', 'updateOne', 'updateMany', 'update_one', 'update_many', 'patch'],
  ...['findByIdAndUpdate', 'findOneAndUpdate', 'findOneAndReplace'],
]
const written = new RegExp(
  String.raw`\b([A-Za-z_$][\w$]{0,80})(?:\.objects)?\??\.(?:${methods.join('|')})\(|\b(?:session|db|em|manager|entityManager)\.add\(`,
  'g',
)
const statement = /\b(?:insert\s{1,8}into|update|replace\s{1,8}into)\s{1,8}["'`[]?(?:\w{1,80}\.)?(\w{1,80})/gi
/** `insert('notices', { … })` */
const byFunction =
  /\b_?(?:insert|add|create|save|store|upsert|replace|update)(?:_?(?:row|one|record|into|in|entry))?\(\s{0,20}["'](\w{2,60})["']\s*,/gi
const className = /\b[A-Z][a-z][\w$]{0,80}/g
/** `db.insert(notices).values({ … })` */
const byBuilder = /\.(?:insert|update)\(\s{0,20}(?:\w{1,40}\.)?(\w{2,60})\s{0,20}\)\s{0,80}\.(?:values|set)\(/g
const mostNames = 300
/** What a class is called by beside the kind of its records. */
const beside = /(?:Repository|Repo|Dao|Model|Entity|Document|Schema|Form|Serializer|Mapper)$/

export function writtenKinds(text: string): WrittenKinds {
  const named = new Set<string>()
  let isWriting = false
  for (const [, name] of text.matchAll(written)) {
    isWriting = true
    if (name !== undefined && named.size < mostNames) named.add(kindName(name))
  }
  for (const [, table = ''] of text.matchAll(byFunction)) if (named.size < mostNames) named.add(kindName(table))
  for (const [, table = ''] of text.matchAll(byBuilder)) if (named.size < mostNames) named.add(kindName(table))
  for (const [, table = ''] of text.matchAll(statement)) if (named.size < mostNames) named.add(kindName(table))
  const classes = new Set<string>()
  if (!isWriting) return { named, beside: classes }
  for (const [name] of text.matchAll(className)) {
    if (classes.size >= mostNames) break
    classes.add(kindName(name))
  }
  return { named, beside: classes }
}

/** One name for `Review`, `ReviewRepository`, `reviews` and `review`. */
export function kindName(written: string): string {
  const plain = written.replace(/^\$|_/g, '')
  const bare = plain.replace(beside, '')
  return (bare === '' ? plain : bare)
    .toLowerCase()
    .replace(/(?:ies|(?<=[sxz])es|s)$/, (end) => (end === 'ies' ? 'y' : ''))
}
