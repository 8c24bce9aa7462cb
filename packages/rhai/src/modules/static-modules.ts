// Modules that were made before any script asks for them, found by name.

import type { Module } from '../evaluate/unit.js'
import { createHostModule, type HostModule, type ModuleResolver } from './module-loader.js'

export class StaticModules implements ModuleResolver {
  private readonly modules = new Map<string, Module>()

  /** A module that `Engine.createModule` made. A later one of the same name takes its place. */
  insert(name: string, module: Module): this {
    this.modules.set(name, module)
    return this
  }

  /** A module of the host's constants and functions. */
  insertHost(name: string, module: HostModule): this {
    return this.insert(name, createHostModule(module))
  }

  resolve(path: string): Module | undefined {
    return this.modules.get(path)
  }
}
