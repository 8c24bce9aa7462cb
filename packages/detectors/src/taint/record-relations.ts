// Which records lead to which others, as declarations of their classes say: `post = ForeignKey(Post, related_name='comments')` leads from a
// comment to its post, and from a post to its comments.

export interface Relation {
  /** The field, on the record that it is read of. */
  readonly name: string
  /** The name of the class on the one side, and of the one on the other. */
  readonly from: string
  readonly to: string
  readonly isMany: boolean
}

const foreign =
  /(?:^|\n)[ \t]{0,80}([A-Za-z_]\w{0,80})\s{0,8}=\s{0,8}(?:[\w.]{1,80}\.)?(ForeignKey|OneToOneField|ManyToManyField|relationship)\(([^\n]{1,300})/g
const target = /^\s*['"]?(?:\w+\.)?(\w+)/
const reverse = /(?:related_name|backref|back_populates)\s*=\s*(?:db\.backref\(\s*)?['"](\w+)['"]/

/** `name`: of the class that the text declares. */
export function relationsIn(name: string, declaration: string): Relation[] {
  return [...declaration.matchAll(foreign)].flatMap(([, field = '', kind = '', rest = '']) => {
    const other = target.exec(rest)?.[1]
    // A column that only holds the key of another is no record.
    if (other === undefined || /^[a-z]/.test(other)) return []
    const back = reverse.exec(rest)?.[1]
    const isColumn = kind !== 'relationship'
    const forth = {
      name: field,
      from: name,
      to: other,
      isMany: !isColumn || kind === 'ManyToManyField',
    }
    const backName = back ?? (isColumn ? `${name.toLowerCase()}_set` : undefined)
    if (backName === undefined) return [forth]
    return [forth, { name: backName, from: other, to: name, isMany: isColumn && kind !== 'OneToOneField' }]
  })
}
