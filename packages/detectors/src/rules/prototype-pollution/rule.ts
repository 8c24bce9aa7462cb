// CWE-1321. Source: what may arrive as an object or as the name of a property; sink: a property of a property written under names
// from outside, or a function that does so. `Object.assign` and a spread copy no prototype and are none.

import type { Rule } from '../../rule.js'

const variable = '[A-Za-z_$][\\w$]{0,40}'

const anyKeyName = 'key|prop|name|field|attr|path|part|segment|last|section|step'

export const prototypePollution: Rule = {
  id: 'prototype-pollution',
  aliases: [],
  weaknessClass: 'prototype-pollution',
  cwe: ['CWE-1321', 'CWE-915'],
  severity: 'medium',
  title: 'Property written under a name from untrusted data',
  summary:
    'With the name `__proto__` or `constructor` the write changes what all objects inherit: options and rights appear where nobody set them, up to running code.',
  recommendation:
    'Refuse `__proto__`, `constructor` and `prototype` as names, write only names that a schema or `Object.hasOwn` knows, or keep the data in a `Map` or in `Object.create(null)`.',
  candidates: [
    {
      label: 'deep merge',
      literals: ['merge', 'defaultsDeep', 'defaultsdeep', 'deepMerge', 'deepExtend', 'deep-extend', 'extend('],
      pattern:
        '\\b(?:_|lodash)\\.(?:merge|mergeWith|defaultsDeep)\\(|\\b(?:deepMerge|mergeDeep|deepmerge|deepExtend|merge|defaultsDeep)\\(|[\'"](?:lodash\\.merge|lodash\\.defaultsdeep|deep-extend|merge-deep)[\'"]|\\bextend\\(\\s*true\\b',
    },
    {
      label: 'property set by its path',
      literals: ['.set', 'lodash.set', 'dset', 'dot-prop', 'object-path', 'set-value'],
      pattern:
        '\\b(?:_|lodash|objectPath|dotProp)\\.(?:set|setWith|setProperty)\\(|[\'"](?:dot-prop|object-path|set-value|lodash\\.set|dset)[\'"]',
    },
    {
      label: 'property of a property written under two variable names',
      literals: [']['],
      pattern: '\\w\\[[A-Za-z_][\\w.]{0,60}\\]\\[[A-Za-z_][\\w.]{0,60}\\]\\s{0,4}=[^=]',
    },
    {
      label: 'object made under a variable name',
      literals: ['= {}', '={}', '= []', '=[]', 'Object.create(', 'new Object'],
      pattern:
        '\\[[A-Za-z_$][\\w$.]{0,40}(?:\\[\\w{1,20}\\])?\\] ?(?:\\|\\||\\?\\?)?= ?(?:\\{\\}|\\[\\]|Object\\.create\\(|new Object)',
    },
    {
      label: 'object or list made under a variable name',
      literals: ['? [] : {}', '? {} : []'],
      pattern: '\\] ?(?:\\|\\||\\?\\?)?= ?[^;=?]{1,60}\\? (?:\\[\\] : \\{\\}|\\{\\} : \\[\\])',
    },
    {
      label: 'copy of one property after the other',
      literals: ['] =', ']='],
      pattern: `\\b\\w{1,40}\\[${variable}\\] ?= ?\\w{1,40}\\[${variable}\\]`,
    },
    {
      label: 'property written under a name that is not constant',
      literals: ['] =', ']='],
      pattern: `\\[\\w{0,40}(?:${anyKeyName})\\w{0,20}(?:\\[[^\\]]{1,20}\\]|\\.\\w{1,30}(?:\\(\\))?)?\\] ?=[^=]`,
      ignoresCase: true,
    },
  ],
  taint: {
    sources: ['query', 'path-parameter', 'body', 'message'],
    sinks: [
      {
        kind: 'dynamic-key',
        what: 'the name of a property of a property',
        confidence: 'medium',
        fromCallers: { confidence: 'medium' },
        nested: true,
      },
      {
        kind: 'call',
        what: 'the path of a property',
        confidence: 'medium',
        callee: [
          'lodash#{set,setWith,zipObjectDeep}',
          '{lodash.set,lodash/set,set-value,dset}#{,dset}',
          'object-path#{set,ensureExists,insert,push}',
          'dot-prop#{set,setProperty}',
        ],
        arguments: [{ argument: 1 }],
      },
      {
        // Old versions of these follow `__proto__`; which one is installed does not stand in the code.
        kind: 'call',
        what: 'an object that is merged deeply',
        confidence: 'low',
        callee: [
          'lodash#{merge,mergeWith,defaultsDeep}',
          '{lodash.merge,lodash/merge,lodash.mergewith,lodash.defaultsdeep,lodash/defaultsDeep}#',
          '{deep-extend,merge-deep,mixin-deep,defaults-deep,assign-deep,merge}#{,recursive}',
        ],
        arguments: [{ argument: { from: 1 } }],
      },
      {
        kind: 'call',
        what: 'an object that is merged deeply',
        confidence: 'low',
        callee: ['{extend,just-extend,node.extend}#', 'jquery#extend', 'global#{$,jQuery}.extend'],
        arguments: [{ argument: { from: 2 } }],
        when: [{ argument: 0, is: 'truthy' }],
      },
    ],
    sanitizers: [
      {
        what: 'a schema fixes its properties',
        method: ['parse', 'parseAsync', 'validateSync', 'validateAsync', 'attempt'],
        receiver: 'schema|validator|dto|^z\\.|^joi|^yup|^v\\.',
      },
      { what: 'only chosen properties are kept', callee: ['{lodash,underscore}#pick', 'lodash.pick#', 'lodash/pick#'] },
    ],
    validators: [
      'equality',
      'membership',
      'numeric',
      'no-prototype-name',
      'own-property',
      {
        what: 'a check of the name',
        method: ['isSafeKey', 'isAllowedKey', 'isValidKey'],
        argument: 0,
        safeWhen: 'truthy',
      },
      {
        what: 'a check of the name',
        method: ['isUnsafeKey', 'isPrototypeKey', 'isPrototypePolluted', 'isForbiddenKey', 'isDangerousKey'],
        argument: 0,
        safeWhen: 'falsy',
      },
    ],
  },
}
