// The language of scripts, the same wherever the engine runs: strict variables; no `eval`, no `print`, and nothing that `import`
// could find.

import type { EngineOptions } from '@sallyport/rhai'

export const scriptEngineOptions: EngineOptions = { strictVariables: true, disabledSymbols: ['eval', 'print'] }
