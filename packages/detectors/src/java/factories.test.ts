// What factories of Java's library give, where no variable is declared for it.

import { expect, test } from 'vitest'
import { analyseFile } from '../analyse.js'
import { rules } from '../rules/rules.js'

const servlet = (body: string): string => `import javax.servlet.http.*;
import javax.xml.parsers.*;
import org.slf4j.LoggerFactory;
public class Intake extends HttpServlet {
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws Exception {
    ${body}
  }
}
`

test.each([
  [
    'DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(request.getInputStream());',
    ['xml-external-entity'],
  ],
  ['SAXParserFactory.newInstance().newSAXParser().parse(request.getInputStream(), null);', ['xml-external-entity']],
  [
    'var f = DocumentBuilderFactory.newInstance();\nf.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);\nf.newDocumentBuilder().parse(request.getInputStream());',
    [],
  ],
  [
    'var f = DocumentBuilderFactory.newInstance();\nfor (String each : features()) f.setFeature(each, false);\nf.newDocumentBuilder().parse(request.getInputStream());',
    [],
  ],
  ['LoggerFactory.getLogger("a").info("by " + request.getParameter("name"));', ['log-injection']],
  ['LoggerFactory.getLogger("a").info("by " + Integer.parseInt(request.getParameter("name")));', []],
])('`%s`', async (body, expected) => {
  const unit = { path: 'src/main/java/Intake.java', text: servlet(body) }
  const answer = await analyseFile(unit, { rules, load: async () => undefined })
  expect(answer.kind === 'analysed' ? answer.claims.map(({ ruleId }) => ruleId) : answer).toEqual(expected)
})
