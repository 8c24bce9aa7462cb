// For tests: a handler of Java, judged by a rule with both methods.

import { analyseFile } from '../analyse.js'
import { refuteClaim } from '../refute.js'
import { rules } from '../rules/rules.js'

/** Whether both methods take the handler for wrong by the rule; `data` is a part of the request. `below`: more classes. */
export async function isWrong(ruleId: string, body: string, members = '', below = ''): Promise<boolean> {
  return (await verdictsOn(ruleId, body, members, below)).includes('true-positive')
}

/** Whether anything is said of it that the second method does not refute. */
export async function isAlarmed(ruleId: string, body: string, members = '', below = ''): Promise<boolean> {
  return (await verdictsOn(ruleId, body, members, below)).some((verdict) => verdict !== 'false-positive')
}

async function verdictsOn(ruleId: string, body: string, members: string, below: string): Promise<readonly string[]> {
  const text = `package web;
import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.security.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;
import javax.crypto.Cipher;
import javax.servlet.http.*;
import org.owasp.encoder.Encode;
import org.owasp.esapi.ESAPI;
class Web extends HttpServlet {
  static final String BASE = "/srv/files/";
  ${members}
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws Exception {
    String data = request.getParameter("q");
    ${body}
  }
}
${below}
`
  const unit = { path: 'Web.java', text }
  const own = rules.filter(({ id }) => id === ruleId)
  const load = async () => undefined
  const analysis = await analyseFile(unit, { rules: own, load })
  if (analysis.kind === 'failed') throw new Error(analysis.reason)
  const verdicts: string[] = []
  for (const claim of analysis.claims)
    verdicts.push((await refuteClaim(claim, { files: [unit], rules: own, load })).verdict)
  return verdicts
}
