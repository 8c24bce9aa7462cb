// The functions of JavaScript, of Node and of a few packages that everybody uses for strings: what passes taint on.

import { plainTests } from '../frameworks/validation.js'
import type { LanguageLibrary } from '../taint/library.js'

export const javascriptLibrary: LanguageLibrary = {
  language: 'javascript',
  moduleSymbol: (specifier, name) => {
    const module = specifier.replace(/^node:/, '').replace(/(?<=.)\/$/, '')
    return `${module}#${name === undefined || name === 'default' ? '' : name}`
  },
  customaryNames: [
    { name: '^(req|request)$', type: 'fastify:Request', beside: '^reply$' },
    { name: '^reply$', type: 'fastify:Reply' },
    { name: '^(req|_?request)$', type: 'express:Request' },
    { name: '^(res|response)$', type: 'express:Response', beside: '^_?req(uest)?$' },
    { name: '^ctx$', type: 'koa:Context' },
  ],
  knowsReceivers: false,
  followsObjects: false,
  propagators: [
    {
      callee: [
        'global#{String,Object,Array,Error,TypeError,Buffer,URL,URLSearchParams,Set,Map,Request,Blob,FormData,Headers}',
        'global#{decodeURIComponent,encodeURIComponent,decodeURI,encodeURI,escape,unescape,atob,btoa,structuredClone}',
        'global#JSON.{parse,stringify}',
        'global#Array.{from,of}',
        'global#Object.{assign,values,fromEntries,create,freeze,seal}',
        'global#Promise.{resolve,all,allSettled,race,any}',
        'global#{Buffer,String}.{from,concat,raw}',
        'buffer#Buffer{,.from,.concat}',
        'path#{,posix.,win32.}{join,resolve,normalize,relative,dirname,basename,extname,parse,format,toNamespacedPath}',
        'url#{parse,format,resolve,URL,URLSearchParams,fileURLToPath,pathToFileURL}',
        '{querystring,qs}#{parse,stringify,escape,unescape,decode,encode}',
        'util#{format,inspect}',
        '{js-yaml,yaml}#{load,safeLoad,parse,stringify,dump}',
        '{ini,toml,@iarna/toml,smol-toml,json5,hjson,jsonc-parser,plist,dotenv,papaparse,csv-parse/sync}#{,parse,decode,stringify,encode}',
        '{cookie,query-string,fast-querystring,set-cookie-parser}#{,parse,parseCookie,stringify}',
        '{gray-matter,front-matter,strip-json-comments,strip-bom}#',
        '{lodash,underscore}#{get,trim,trimStart,trimEnd,toLower,toUpper,toString,pick,omit,merge,assign,extend,defaults,cloneDeep,clone,first,head,last,join,map,filter,replace,template,template(),isString,capitalize,camelCase,kebabCase}',
        '{lodash.get,lodash.merge,lodash.clonedeep,deepmerge,object-assign,xtend}#',
        'fs{,/promises}#{realpath,realpathSync}',
        'fs#promises.realpath',
      ],
      from: ['any'],
      to: 'result',
    },
    { callee: ['global#Object.assign', '{lodash,underscore}#{assign,extend,merge,defaults}'], from: ['any'], to: 0 },
    // Of a buffer: what it holds is then in the other one.
    { callee: ['{ws:Message,http:Chunk}.copy'], method: ['copy'], from: ['receiver'], to: 0 },
    // Of a regular expression; what is known to be something else is not meant.
    { method: ['exec'], from: [0], to: 'result' },
    {
      method: ['concat', 'padStart', 'padEnd', 'replace', 'replaceAll', 'join'],
      from: ['receiver', 'any'],
      to: 'result',
    },
  ],
  naming: ['global#Object.{keys,getOwnPropertyNames}', 'global#Reflect.ownKeys', '{lodash,underscore}#{keys,keysIn}'],
  pairing: ['global#Object.entries', '{lodash,underscore}#{toPairs,pairs}'],
  ofPairs: ['global#Object.fromEntries', 'global#{Map,URLSearchParams,Headers}', '{lodash,underscore}#fromPairs'],
  numeric: [
    'global#{Number,parseInt,parseFloat,BigInt,Boolean,isNaN,isFinite}',
    'global#Number.{parseInt,parseFloat,isInteger,isFinite,isNaN,isSafeInteger}',
    'global#Math.*',
    'global#Array.isArray',
    '{lodash,underscore}#{toNumber,toInteger,parseInt}',
  ],
  cleanMethods: new Set([
    ...['indexOf', 'lastIndexOf', 'includes', 'startsWith', 'endsWith', 'test', 'has', 'localeCompare', 'charCodeAt'],
    ...['codePointAt', 'search', 'every', 'some', 'findIndex', 'findLastIndex', 'getTime', 'hasOwnProperty', 'forEach'],
    ...[
      'isPrototypeOf',
      'propertyIsEnumerable',
      'equals',
      'compare',
      'delete',
      'clear',
      'push',
      'unshift',
      'on',
      'once',
    ],
  ]),
  wholeMethods: new Set([
    ...[
      'slice',
      'filter',
      'reverse',
      'sort',
      'concat',
      'flat',
      'values',
      'entries',
      'splice',
      'toSorted',
      'toReversed',
    ],
    ...['with', 'fill', 'keys', 'toObject', 'toJSON', 'clone', 'getAll', 'matchAll', 'split'],
  ]),
  elementMethods: new Set(['pop', 'shift', 'at', 'get', 'find', 'findLast', 'next', 'item']),
  defaultedMethods: new Set([]),
  textMethods: new Set(['join', 'toString', 'toLocaleString', 'valueOf']),
  mutators: new Set(['push', 'unshift', 'add', 'append', 'set', 'splice', 'fill', 'write', 'prepend']),
  cleanProperties: new Set(['length', 'size', 'byteLength']),
  higherOrder: [
    { method: ['map', 'flatMap'], parameters: ['element', undefined, 'whole'], result: 'callback-elements' },
    { method: ['forEach'], parameters: ['element', undefined, 'whole'], result: 'none' },
    { method: ['filter'], parameters: ['element'], result: 'receiver' },
    { method: ['find', 'findLast'], parameters: ['element'], result: 'element' },
    { method: ['some', 'every', 'findIndex'], parameters: ['element'], result: 'none' },
    { method: ['sort', 'toSorted'], parameters: ['element', 'element'], result: 'receiver' },
    { method: ['reduce', 'reduceRight'], parameters: ['accumulated', 'element'], result: 'callback' },
    { method: ['then'], parameters: ['whole'], result: 'callback' },
    { method: ['finally', 'catch'], parameters: [], result: 'receiver' },
    // The match and its groups; where it stands, behind them, is a number that harms nobody.
    { method: ['replace', 'replaceAll'], parameters: ['whole', 'whole', 'whole', 'whole', 'whole'], result: 'between' },
  ],
  iterating: [
    { callee: ['global#Array.from'], parameters: ['element'], result: 'callback-elements' },
    {
      callee: [
        '{lodash,underscore}#{each,eachRight,forEach,forEachRight,forOwn,forIn,some,any,every,all}',
        '{lodash.foreach,lodash.forown,lodash.some,lodash.every}#',
        'global#_.{each,forEach,forOwn,forIn,some,every}',
        '{async,neo-async}#{each,eachSeries,forEach,forEachSeries,some,every}',
        '{async,neo-async}/{each,eachSeries}#',
      ],
      parameters: ['element'],
      result: 'none',
    },
    {
      callee: ['{async,neo-async}#{eachLimit,forEachLimit,mapLimit}', '{async,neo-async}/{eachLimit,mapLimit}#'],
      callback: 2,
      parameters: ['element'],
      result: 'none',
    },
    { callee: ['{async,neo-async}#{map,mapSeries,filter,concat}'], parameters: ['element'], result: 'none' },
    {
      callee: [
        '{lodash,underscore}#{map,collect,flatMap,mapValues,mapKeys}',
        '{lodash.map,lodash.mapvalues}#',
        'global#_.{map,flatMap,mapValues}',
        '{jquery#,global#$.,global#jQuery.}map',
      ],
      parameters: ['element'],
      result: 'callback-elements',
    },
    { callee: ['{jquery#,global#$.,global#jQuery.}each'], parameters: [undefined, 'element'], result: 'none' },
  ],
  computing: ['vue#computed', '{react,preact/hooks}#useMemo'],
  transparent: [
    'util#{promisify,callbackify,deprecate}',
    'global#Object.{freeze,seal}',
    '{lodash,underscore}#{once,memoize,debounce,throttle}',
    '{pify,p-limit}#',
    // The stream that is written to.
    'fs#createReadStream().pipe',
    'zlib#{createGunzip,createUnzip,createInflate,createBrotliDecompress}().pipe',
    '{express:Request,http:IncomingMessage}.pipe',
  ],
  globals: new Set(
    words(`
      globalThis window self global document location navigator history localStorage sessionStorage console process module
      exports require import eval fetch open name setTimeout setInterval setImmediate clearTimeout clearInterval
      queueMicrotask alert requestAnimationFrame addEventListener removeEventListener postMessage structuredClone atob btoa
      Object Array String Number Boolean Symbol BigInt Function Date RegExp Math JSON Reflect Proxy Promise Map Set WeakMap
      WeakSet WeakRef Intl Atomics WebAssembly Error TypeError RangeError SyntaxError ReferenceError EvalError URIError
      AggregateError ArrayBuffer SharedArrayBuffer DataView Int8Array Uint8Array Int32Array Uint32Array Float32Array
      Float64Array BigInt64Array Buffer URL URLSearchParams TextEncoder TextDecoder AbortController Blob File FormData
      Headers Request Response WebSocket Worker Event XMLHttpRequest EventSource crypto performance parseInt parseFloat
      isNaN isFinite escape encodeURIComponent decodeURIComponent encodeURI decodeURI unescape Deno Bun $ jQuery
    `),
  ),
  types: new Set(['URL', 'URLSearchParams', 'Map', 'Set', 'FormData', 'Headers', 'Document']),
  pathFunctions: [
    'path#{,posix.,win32.}{join,resolve,normalize,relative}',
    'fs{,/promises}#{,promises.}{realpath,realpathSync}',
  ],
  joiningPaths: ['path#{,posix.,win32.}{join,normalize}'],
  pathSeparators: ['path#{,posix.,win32.}sep'],
  urlConstructors: ['global#URL', 'url#{URL,parse}'],
  isNumber: ['global#Number.{isInteger,isFinite,isSafeInteger}', 'global#isFinite'],
  isNoNumber: ['global#{,Number.}isNaN'],
  isPlain: plainTests,
}

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}
