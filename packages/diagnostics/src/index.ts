// The package's promise to its users: a name listed here stays.
export { closest } from './closest.js'
export { CodedError, type CodedErrorOptions, isCodedError } from './coded-error.js'
export { counted } from './counted.js'
export { isNativeOverflow } from './native-overflow.js'
export { codeFrame, type Palette, renderError } from './render.js'
export type { Position, Source, Span } from './span.js'
export { escapeControls, visible, visibleLine } from './visible.js'
