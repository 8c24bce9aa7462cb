// A file or directory as Cedar entities: itself and its whole line of parents up to `/`. The path is a name here, nothing is opened.

import type { Entity, EntityUid } from './request.js'

export type FileEntityType = 'file_system::File' | 'file_system::Dir'

export function fileUid(type: FileEntityType, path: string): EntityUid {
  return { type, id: path }
}

/** For a path that is absolute and normal: no `//`, `.` or `..` component, no trailing slash but that of `/`. */
export function fileEntities(type: FileEntityType, path: string): Entity[] {
  const entities: Entity[] = []
  let uid = fileUid(type, path)
  while (uid.id !== '/' && uid.id.startsWith('/')) {
    const parent = fileUid('file_system::Dir', uid.id.slice(0, Math.max(1, uid.id.lastIndexOf('/'))))
    entities.push({ uid, attrs: { path: uid.id }, parents: [parent] })
    uid = parent
  }
  entities.push({ uid, attrs: { path: uid.id }, parents: [] })
  return entities
}
