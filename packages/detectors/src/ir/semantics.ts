// Everything that is known about a program before any taint is followed: shared by both methods of analysis.

import { CallGraph } from './call-graph.js'
import { Constants } from './constants.js'
import { Origins } from './origins.js'
import type { Program } from './program.js'
import { type SymbolKnowledge, Symbols } from './symbols.js'

export interface Semantics {
  readonly program: Program
  readonly origins: Origins
  readonly constants: Constants
  readonly graph: CallGraph
  readonly symbols: Symbols
}

export function semanticsOf(
  program: Program,
  knowledge: (facts: Pick<Semantics, 'program' | 'origins' | 'constants' | 'graph'>) => SymbolKnowledge,
  followsObjects = true,
): Semantics {
  const origins = new Origins(program)
  const constants = new Constants(origins, followsObjects)
  const graph = new CallGraph(origins, constants)
  const symbols = new Symbols(graph, knowledge({ program, origins, constants, graph }))
  return { program, origins, constants, graph, symbols }
}
