// What of Python makes objects, and runs their code, of a text or of bytes.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sink } from '../../taint/specification.js'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'pickled objects',
    callee: [
      '{pickle,cPickle,_pickle,dill,cloudpickle,pickle5}#{loads,load}',
      'marshal#{loads,load}',
      'jsonpickle#{decode,unpickler.decode,loads}',
      'shelve#open',
      'joblib#load',
      'torch#load',
      'pandas#read_pickle',
      'sklearn#externals.joblib.load',
    ],
    arguments: [{ argument: 0 }],
  },
  {
    kind: 'call',
    what: 'pickled objects',
    callee: ['{pickle,cPickle,_pickle,dill,cloudpickle,pickle5}#Unpickler'],
    arguments: [{ argument: 0 }],
    unlessRefusing: 'find_class',
  },
  {
    kind: 'call',
    what: 'YAML that may make objects',
    callee: ['yaml#{unsafe_load,unsafe_load_all,full_load,full_load_all}'],
    arguments: [{ argument: 0 }],
  },
  {
    kind: 'call',
    what: 'YAML that may make objects',
    callee: ['yaml#{load,load_all}'],
    arguments: [{ argument: 0 }],
    unless: [
      { argument: 'named', path: ['Loader'], symbol: 'yaml#{,cyaml.,loader.}{SafeLoader,CSafeLoader,BaseLoader}' },
      { argument: 1, symbol: 'yaml#{,cyaml.,loader.}{SafeLoader,CSafeLoader,BaseLoader}' },
    ],
  },
  {
    kind: 'call',
    what: 'YAML that may make objects',
    callee: ['ruamel#yaml.YAML().{load,load_all}', 'ruamel#yaml.{load,load_all}'],
    arguments: [{ argument: 0 }],
    when: [{ argument: 'named', path: ['typ'], matches: '^unsafe$' }],
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'objects that Python reads',
    literals: ['pickle', 'Pickle', 'yaml.', 'marshal.', 'dill.', 'joblib.', 'torch.', 'shelve.'],
    pattern:
      '\\b(?:c?_?[pP]ickle|cloudpickle|jsonpickle|dill|marshal|joblib|torch|shelve|yaml)\\.(?:loads?|load_all|unsafe_load\\w{0,4}|full_load\\w{0,4}|Unpickler|decode|open)\\(|\\bread_pickle\\(',
  },
]

export const python: LanguageRule = {
  recommendation:
    'Read plain data (`json.loads`, `yaml.safe_load`) and check it with a schema; where the format must stay, prove with `hmac` that this program wrote it before reading it.',
  candidates,
  taint: { sinks, validators: ['signed'] },
}
