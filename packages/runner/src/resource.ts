// What an act is about, as Cedar sees it: a typed id, its attributes and its parents. Everything here
// is data, never text that is parsed again (PO-4).

import { randomUUID } from 'node:crypto'
import { type AttributeRecord, type Entity, type EntityUid, fileEntities, fileUid, IpAddress } from '@sallyport/policy'
import type { AbsolutePath } from './path.js'

export type Resource =
  | FileResource
  | DirectoryResource
  | RepositoryResource
  | SystemResource
  | UrlResource
  | AddressResource
  | HostnameResource
  | ServiceResource
  | ProcessResource

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

/** The machine or its settings as a whole; each question about it has an id of its own, so policies name its type. */
export interface SystemResource {
  readonly kind: 'sysinfo' | 'sysctl' | 'systemd'
  readonly id: string
}

/** What HTTP requests and connections are about: Rex's id, and the parts of the URL. */
export interface UrlResource {
  readonly kind: 'url'
  /** A URL, or the host of a connection. */
  readonly url: string
  readonly parts: AttributeRecord
}

/** An address that is not of the public network. */
export interface AddressResource {
  readonly kind: 'address'
  readonly address: string
}

/** A name whose addresses are asked for. */
export interface HostnameResource {
  readonly kind: 'hostname'
  readonly hostname: string
}

/** A unit of the service manager. */
export interface ServiceResource {
  readonly kind: 'service'
  readonly name: string
}

/** A process as it is when it is asked about; one that is not there has no name, no user and no command. */
export interface ProcessResource {
  readonly kind: 'process'
  readonly pid: number
  readonly name: string
  readonly username: string
  readonly command: string
}

export const file = (path: AbsolutePath): FileResource => ({ kind: 'file', path })
export const directory = (path: AbsolutePath): DirectoryResource => ({ kind: 'directory', path })

export const repository = (path: AbsolutePath): RepositoryResource => ({ kind: 'repository', path })

export const systemInformation = (): SystemResource => ({ kind: 'sysinfo', id: randomUUID() })
export const systemSettings = (): SystemResource => ({ kind: 'sysctl', id: randomUUID() })
export const serviceManager = (): SystemResource => ({ kind: 'systemd', id: randomUUID() })
export const service = (name: string): ServiceResource => ({ kind: 'service', name })

/** What a policy is asked about where no process has the number. */
export const absentProcess = (pid: number): ProcessResource => ({
  kind: 'process',
  pid,
  name: '',
  username: '',
  command: '',
})

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
    case 'sysinfo':
      return { type: 'sysinfo::Sysinfo', id: resource.id }
    case 'sysctl':
      return { type: 'sysctl::Sysctl', id: resource.id }
    case 'url':
      return { type: 'network::url', id: resource.url }
    case 'address':
      return { type: 'network::address', id: resource.address }
    case 'hostname':
      return { type: 'sysinfo::Hostname', id: resource.hostname }
    case 'systemd':
      return { type: 'systemd::Systemd', id: resource.id }
    case 'service':
      return { type: 'systemd::Service', id: resource.name }
    case 'process':
      return { type: 'process_system::Process', id: String(resource.pid) }
  }
}

/** The resource as a person writes it: what has a random id is named in words. */
export function resourceText(resource: Resource): string {
  switch (resource.kind) {
    case 'sysinfo':
      return 'this machine'
    case 'sysctl':
      return 'the settings of this machine'
    case 'systemd':
      return 'the service manager'
    case 'process':
      return resource.name === '' ? `process ${resource.pid}` : `process ${resource.pid} (${resource.name})`
    default:
      return resourceUid(resource).id
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
    case 'sysinfo':
    case 'sysctl':
    case 'systemd':
      return [{ uid: resourceUid(resource), attrs: {}, parents: [] }]
    case 'url':
      return [{ uid: resourceUid(resource), attrs: { ...resource.parts, url: resource.url }, parents: [] }]
    case 'address':
      return [{ uid: resourceUid(resource), attrs: { ip: new IpAddress(resource.address) }, parents: [] }]
    case 'hostname':
      return [{ uid: resourceUid(resource), attrs: { hostname: resource.hostname }, parents: [] }]
    case 'service':
      return [{ uid: resourceUid(resource), attrs: { name: resource.name }, parents: [] }]
    case 'process': {
      const { pid, name, username, command } = resource
      return [{ uid: resourceUid(resource), attrs: { name, username, command, pid: String(pid) }, parents: [] }]
    }
  }
}
