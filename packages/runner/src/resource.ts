// What an act is about, as Cedar sees it: a typed id, its attributes and its parents. Everything here
// is data, never text that is parsed again (PO-4).

import { type Entity, type EntityUid, fileEntities, fileUid } from '@sallyport/policy'
import type { AbsolutePath } from './path.js'

export type Resource = FileResource | DirectoryResource | RepositoryResource

export interface FileResource {
  readonly kind: 'file'
  readonly path: AbsolutePath
}

export interface DirectoryResource {
  readonly kind: 'directory'
  readonly path: AbsolutePath
}

/** A repository with its history, as one thing: named by the root of its work tree. */
export interface RepositoryResource {
  readonly kind: 'repository'
  readonly path: AbsolutePath
}

export const file = (path: AbsolutePath): FileResource => ({ kind: 'file', path })
export const directory = (path: AbsolutePath): DirectoryResource => ({ kind: 'directory', path })

export const repository = (path: AbsolutePath): RepositoryResource => ({ kind: 'repository', path })

const repositoryType = 'sallyport::Repository'

/** The typed id by which policies name the resource. */
export function resourceUid(resource: Resource): EntityUid {
  switch (resource.kind) {
    case 'file':
      return fileUid('file_system::File', resource.path.text)
    case 'directory':
      return fileUid('file_system::Dir', resource.path.text)
    case 'repository':
      return { type: repositoryType, id: resource.path.text }
  }
}

/** The resource and its whole chain of parents, the resource first. */
export function resourceEntities(resource: Resource): Entity[] {
  switch (resource.kind) {
    case 'file':
      return fileEntities('file_system::File', resource.path.text)
    case 'directory':
      return fileEntities('file_system::Dir', resource.path.text)
    case 'repository':
      return [{ uid: resourceUid(resource), attrs: { path: resource.path.text }, parents: [] }]
  }
}
