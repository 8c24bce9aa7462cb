// The playground's run without a page: what the tests bundle just as the page's worker is bundled.

export { loadCedar } from '@sallyport/policy'
export { perform } from '../src/run/perform.js'
