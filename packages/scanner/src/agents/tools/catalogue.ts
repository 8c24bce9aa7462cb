// Every operation that an agent may ask for. Tools of models, functions of their scripts and the reference page are made from it.

import type { AgentOperation } from './agent-operation.js'
import { findCallers, findDefinition, findReferences } from './find-symbol.js'
import { historyOf } from './git-history.js'
import { listDirectory } from './list-directory.js'
import { projectFacts } from './project-facts.js'
import { readFile } from './read-file.js'
import { runScript } from './run-script.js'
import { searchText } from './search-text.js'
import { traceDataFlow } from './trace-data-flow.js'

export const agentOperations: readonly AgentOperation[] = [
  projectFacts,
  readFile,
  listDirectory,
  searchText,
  findDefinition,
  findReferences,
  findCallers,
  traceDataFlow,
  historyOf,
  runScript,
]
