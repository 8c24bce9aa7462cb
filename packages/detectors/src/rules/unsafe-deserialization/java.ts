// What of Java makes objects of what it reads: its own streams, XMLDecoder, XStream, SnakeYAML, Jackson with types, Kryo, Hessian.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Propagator, Sink } from '../../taint/specification.js'

const javaStream = 'java.io#ObjectInputStream().{readObject,readUnshared}'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'serialized objects',
    callee: [javaStream],
    arguments: [{ argument: 'receiver' }],
    // Which says how much comes, or which classes do not: all others are made.
    onlyCalled: [
      {
        callee: ['java.io#ObjectInputFilter.Config.createFilter'],
        when: [{ argument: 0, matchesNot: '!\\*{1,2}\\s*$' }],
      },
    ],
  },
  {
    kind: 'call',
    what: 'serialized objects',
    callee: [
      javaStream,
      'java.beans#XMLDecoder().readObject',
      'com.caucho.hessian.io#{HessianInput,Hessian2Input}().readObject',
    ],
    arguments: [{ argument: 'receiver' }],
    unlessCalled: [{ method: ['setObjectInputFilter'], when: [] }],
  },
  {
    kind: 'call',
    what: 'serialized objects',
    callee: [
      'org.apache.commons.{lang,lang3}#SerializationUtils.deserialize',
      'org.springframework.util#SerializationUtils.deserialize',
      'com.esotericsoftware.kryo#Kryo().{readObject,readClassAndObject}',
      'com.thoughtworks.xstream#XStream().fromXML',
      'com.alibaba.fastjson#JSON.{parseObject,parse}',
      'net.sf.json#JSONObject.toBean',
      'flexjson#JSONDeserializer().deserialize',
      'com.cedarsoftware.util.io#JsonReader.jsonToJava',
    ],
    arguments: [{ argument: 0 }],
    unlessCalled: [
      { method: ['allowTypes', 'allowTypesByWildcard', 'allowTypeHierarchy', 'setupDefaultSecurity'], when: [] },
      { method: ['setRegistrationRequired'], when: [{ argument: 0, is: 'truthy' }] },
    ],
  },
  {
    kind: 'call',
    what: 'YAML that may make objects',
    callee: ['org.yaml.snakeyaml#Yaml().{load,loadAll,loadAs}'],
    arguments: [{ argument: 0 }],
    unlessCalled: [{ callee: ['org.yaml.snakeyaml.constructor#SafeConstructor'], when: [] }],
  },
  {
    kind: 'call',
    what: 'JSON that names its classes',
    callee: ['com.fasterxml.jackson.databind#ObjectMapper().{readValue,readTree}'],
    arguments: [{ argument: 0 }],
    onlyCalled: [
      {
        callee: ['com.fasterxml.jackson.databind#ObjectMapper().{enableDefaultTyping,activateDefaultTyping}'],
        when: [],
      },
    ],
  },
]

const propagators: readonly Propagator[] = [
  {
    callee: [
      'java.beans#XMLDecoder',
      'com.caucho.hessian.io#{HessianInput,Hessian2Input}',
      'com.esotericsoftware.kryo.io#Input',
    ],
    from: [0],
    to: 'result',
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'objects that Java reads',
    literals: [
      'jsonToJava',
      'readObject',
      'readUnshared',
      'deserialize',
      'fromXML',
      'Yaml',
      'DefaultTyping',
      'XMLDecoder',
      'parseObject',
      'readClassAndObject',
    ],
    pattern:
      '\\.(?:readObject|readUnshared|readClassAndObject|deserialize|fromXML|enableDefaultTyping|activateDefaultTyping|parseObject|jsonToJava)\\(|\\bXMLDecoder\\(|\\bYaml\\(',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Read plain data (JSON into a known class, without default typing; YAML with `SafeConstructor`); where the format must stay, set an `ObjectInputFilter` that names the classes, or prove with an HMAC that this program wrote it.',
  candidates,
  taint: { sinks, propagators },
}
