// What of Java runs a text as code: scripts, expression languages, loaded classes, names that JNDI looks up.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sink } from '../../taint/specification.js'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'code that is run',
    callee: [
      'javax.script#{ScriptEngine,Compilable,Invocable}().{eval,compile}',
      'javax.script#ScriptEngineManager().{getEngineByName,getEngineByExtension}().{eval,compile}',
      'groovy.lang#GroovyShell().{evaluate,parse,run}',
      'groovy.lang#GroovyClassLoader().parseClass',
      'groovy.util#Eval.{me,x,xy}',
      'bsh#Interpreter().{eval,source}',
      'org.mozilla.javascript#Context().{evaluateString,compileString}',
      'org.graalvm.polyglot#Context().eval',
      'org.codehaus.janino#{ScriptEvaluator,ExpressionEvaluator}().cook',
    ],
    arguments: [{ argument: 0 }, { argument: 1 }],
  },
  {
    kind: 'call',
    what: 'an expression that is evaluated',
    callee: [
      'org.springframework.expression{,.spel.standard}#{ExpressionParser,SpelExpressionParser}().{parseExpression,parseRaw}',
      'org.mvel2#MVEL.{eval,compileExpression,executeExpression,evalToString}',
      'ognl#Ognl.{getValue,setValue,parseExpression}',
      'com.opensymphony.xwork2.ognl#OgnlUtil().{getValue,setValue,callMethod}',
      '{javax,jakarta}.el#{ExpressionFactory().createValueExpression,ELProcessor().eval,ELProcessor().getValue}',
      'org.apache.commons.jexl{2,3}#JexlEngine().{createExpression,createScript}',
      'org.apache.commons.jexl{2,3}#{JexlBuilder().create(),JexlEngine()}.{createExpression,createScript}',
      '{javax,jakarta}.validation#ConstraintValidatorContext().buildConstraintViolationWithTemplate',
    ],
    arguments: [{ argument: 0 }, { argument: 1 }],
  },
  {
    kind: 'call',
    what: 'a name that JNDI looks up',
    callee: [
      'javax.naming#{Context,InitialContext}().{lookup,doLookup,lookupLink}',
      'javax.naming#InitialContext.doLookup',
      'org.springframework.jndi#JndiTemplate().lookup',
    ],
    arguments: [{ argument: 0 }],
    string: 'start',
  },
  {
    kind: 'call',
    what: 'a class that is loaded',
    confidence: 'medium',
    callee: ['java.lang#{Class.forName,ClassLoader().loadClass}'],
    arguments: [{ argument: 0 }],
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'text that Java runs',
    literals: [
      ...[
        '.eval(',
        '.evaluate(',
        'parseExpression',
        'MVEL',
        'Ognl',
        'Class.forName',
        '.lookup(',
        'doLookup',
        'createExpression',
      ],
      ...[
        'parseClass',
        'loadClass',
        'evaluateString',
        'createValueExpression',
        'ELProcessor',
        'createScript',
        '.compile(',
      ],
    ],
    pattern:
      '\\.(?:eval|evaluate|parseExpression|parseRaw|lookup|doLookup|createExpression|createScript|parseClass|loadClass|evaluateString|createValueExpression|buildConstraintViolationWithTemplate)\\(|\\bMVEL\\.|\\bOgnl\\.|\\bClass\\.forName\\(',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Do not evaluate text from outside: look the wanted operation up in a map of those that are allowed; where an expression must be read, use `SimpleEvaluationContext` without types and bound names; never give `lookup` a name from outside.',
  candidates,
  taint: { sinks },
}
