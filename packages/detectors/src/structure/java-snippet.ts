// For tests of what is no flow in Java: analyses a class with the rule that is asked about, the others it may need by the last part of
// their names, and leaves what the second look leaves. Lines say what is claimed (`// claim`), or only hinted at (`// hint`).

import { type Claim, tierOf } from '@sallyport/findings'
import { analyseFile } from '../analyse.js'
import { refuteClaim } from '../refute.js'
import { rules } from '../rules/rules.js'

export type Files = Readonly<Record<string, string>>

/** By the last part of a name; what decides about routes has a name by custom. */
function loaderOf(files: Files) {
  const customary: Files = { security: 'SecurityConfig', web: 'WebConfig' }
  return async (specifier: string): Promise<{ path: string; text: string } | undefined> => {
    const [, kind] = /^(security|web):/.exec(specifier) ?? []
    const names = kind === undefined ? specifier.split('|') : [customary[kind] ?? '']
    const name = names.map((each) => each.slice(each.lastIndexOf('.') + 1)).find((each) => each in files)
    return name === undefined ? undefined : { path: `src/shop/${name}.java`, text: files[name] ?? '' }
  }
}

export async function claimsOf(rule: string, text: string, files: Files): Promise<readonly Claim[]> {
  const unit = { path: 'src/shop/Unit.java', text }
  const own = rules.filter(({ id }) => id === rule)
  const analysis = await analyseFile(unit, { rules: own, load: loaderOf(files) })
  if (analysis.kind === 'failed') throw new Error(analysis.reason)
  return analysis.claims
}

/** What the second look leaves of them. */
export async function open(claims: readonly Claim[], text: string, files: Files): Promise<readonly Claim[]> {
  const all = [
    { path: 'src/shop/Unit.java', text },
    ...Object.entries(files).map(([name, each]) => ({ path: `src/shop/${name}.java`, text: each })),
  ]
  const verdicts = await Promise.all(
    claims.map((claim) => {
      const paths = new Set([claim.place.path, ...claim.trace.map(({ quote }) => quote.place.path)])
      return refuteClaim(claim, { files: all.filter(({ path }) => paths.has(path)), rules, load: loaderOf(files) })
    }),
  )
  return claims.filter((_, index) => verdicts[index]?.verdict === 'true-positive')
}

export type Case = readonly [behaviour: string, rule: string, text: string, files?: Files]

interface Lines {
  readonly claimed: readonly number[]
  readonly hinted: readonly number[]
}

export async function claimedIn(rule: string, text: string, files: Files): Promise<Lines> {
  const claims = await open(await claimsOf(rule, text, files), text, files)
  const lines = (isDefault: boolean): number[] => {
    const found = claims.filter((each) => (tierOf(each) === 'default') === isDefault)
    return [...new Set(found.map(({ place }) => place.startLine))].sort((left, right) => left - right)
  }
  return { claimed: lines(true), hinted: lines(false) }
}

export function markedIn(text: string): Lines {
  const marked = (mark: string): number[] =>
    text.split('\n').flatMap((line, index) => (line.includes(`// ${mark}`) ? [index + 1] : []))
  return { claimed: marked('claim'), hinted: marked('hint') }
}

// Classes around methods

const springImports = `package shop;
import java.security.Principal;
import org.springframework.security.access.prepost.*;
import org.springframework.web.bind.annotation.*;
`

export function spring(members: string, annotations = '', fields = ''): string {
  return `${springImports}@RestController\n@RequestMapping("/orders")\n${annotations}public class Unit {\n  private final Orders orders = null;\n${fields}${members}\n}\n`
}

const resourceImports = `package shop;
import jakarta.annotation.security.*;
import jakarta.ws.rs.*;
import jakarta.ws.rs.core.*;
`
export const resource = (members: string, annotations = ''): string =>
  `${resourceImports}@Path("/orders")\n${annotations}public class Unit {\n  Orders orders;\n  @Context SecurityContext security;\n${members}\n}\n`
export const servlet = (members: string): string =>
  `package shop;\nimport jakarta.servlet.annotation.*;\nimport jakarta.servlet.http.*;\n@WebServlet("/orders")\npublic class Unit extends HttpServlet {\n  Orders orders;\n${members}\n}\n`
