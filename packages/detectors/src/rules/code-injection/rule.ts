// CWE-94. Source: what a request, a message or a page's address brings; sink: what is compiled and run as JavaScript.

import type { Rule } from '../../rule.js'
import type { FromCallers } from '../../taint/specification.js'
import { java } from './java.js'
import { python } from './python.js'

/** A name or a value inside of code that the library writes; not the code, template or expression that it is there to compile. */
const fromCallers: FromCallers = {
  confidence: 'medium',
  as: 'part',
  // What was read from a text first, `unsafe-deserialization` is about.
  through: { callee: ['global#JSON.parse'], unlessOf: ['global#JSON.stringify'], is: false },
  forData: '^(?:parse|read|load|decode|deseriali[sz]e|unseriali[sz]e|revive|unpack|unpickle|restore)(?:[A-Z_]|$)',
  purpose:
    'code|source|src$|script|expr|template|tpl|text|body|func|html|content|program|module|^(?:fn|js|str|string|input|value|args?|params?|parameters|statements?|condition|filter|formula|rule|query|test|imports?)$|(?:Fn|Js)$',
}

export const codeInjection: Rule = {
  id: 'code-injection',
  aliases: [],
  weaknessClass: 'code-injection',
  cwe: ['CWE-94', 'CWE-95'],
  severity: 'critical',
  title: 'Untrusted data run as code',
  summary: 'Whoever controls the text runs JavaScript of their choice inside this process or page.',
  recommendation:
    'Do not compile text from outside: parse it as data (`JSON.parse`), or look the wanted function up in a table of those that are allowed. `vm` is no sandbox.',
  candidates: [
    { label: 'eval of what is not constant', literals: ['eval'], pattern: '\\beval\\s*\\(\\s*[^\\s\'")]' },
    { label: 'eval by another name', literals: ['eval'], pattern: '\\(0, ?eval\\)\\(|=\\s?eval\\s?[;,]' },
    { label: 'eval of a concatenation', literals: ['eval'], pattern: '\\beval\\s*\\(\\s*[\'"][^\'"]*[\'"]\\s*\\+' },
    {
      label: 'function compiled from text',
      literals: ['Function'],
      pattern: '\\b(?:new\\s+|[=(,:]\\s?)Function\\s*\\(',
    },
    {
      label: 'function compiled from a list of texts',
      literals: ['Function'],
      pattern: '\\bFunction\\.(?:apply|call)\\(',
    },
    {
      label: 'script compiled by vm',
      literals: ['runIn', 'compileFunction', 'vm.Script'],
      pattern: '\\b(?:runIn(?:This|New)?Context|compileFunction|vm\\.Script)\\s*\\(',
    },
    {
      label: 'module named by a request',
      literals: ['require('],
      pattern: '\\brequire\\(\\s*[^\\s\'"`)][^)]{0,80}\\)',
    },
    { label: 'expression that is evaluated', literals: ['mathjs'], pattern: '[\'"]mathjs[\'"]' },
    { label: 'script run by vm2', literals: ['vm2'], pattern: '[\'"]vm2[\'"]' },
    {
      label: 'timer with a text',
      literals: ['setTimeout', 'setInterval'],
      pattern: '\\bset(?:Timeout|Interval)\\s*\\(\\s*(?:[\'"`]|\\w+\\.(?:query|params|body)\\b)',
    },
  ],
  languages: { python, java },
  taint: {
    sources: 'untrusted',
    records: 'followed',
    sinks: [
      {
        kind: 'call',
        what: 'code that is run',
        fromCallers,
        callee: ['global#{eval,execScript}'],
        arguments: [{ argument: 0 }],
      },
      {
        kind: 'call',
        what: 'the code of a function',
        fromCallers,
        callee: ['global#Function', 'global#Function.{apply,call}'],
        arguments: [{ argument: 'any' }],
      },
      {
        kind: 'call',
        what: 'code that is run',
        fromCallers,
        callee: [
          'vm#{runInThisContext,runInNewContext,runInContext,compileFunction,Script,SourceTextModule}',
          'vm2#{VM,NodeVM,VMScript}().run',
          'vm2#VMScript',
          '{safe-eval,eval,notevil,static-eval}#',
          // Its newer `evaluate` reaches no functions of the program.
          'mathjs#eval',
          'mathjs#parser().eval',
        ],
        arguments: [{ argument: 0 }],
      },
      {
        kind: 'call',
        what: 'the name of a module that is loaded and run',
        callee: ['global#require'],
        arguments: [{ argument: 0 }],
      },
      {
        kind: 'call',
        what: 'the code of a timer',
        callee: ['global#{setTimeout,setInterval}'],
        arguments: [{ argument: 0 }],
        unless: [{ argument: 0, is: 'function' }],
      },
      {
        kind: 'call',
        what: 'a script that the database runs',
        callee: ['{redis#createClient(),ioredis#{,Redis,Cluster}()}.{eval,scriptLoad}'],
        arguments: [{ argument: 0 }],
      },
      {
        kind: 'call',
        what: 'code that a page runs',
        method: ['evaluate', 'evaluateHandle', 'evaluateOnNewDocument', 'addInitScript'],
        receiver: '^_?(page|frame)$',
        arguments: [{ argument: 0 }],
      },
    ],
    sanitizers: [
      { what: 'it is written as a constant', callee: ['global#JSON.stringify'], undoneBy: ['global#JSON.parse'] },
    ],
  },
}
