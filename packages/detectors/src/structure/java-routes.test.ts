// What routes of Java are compared by: chains of filters, annotations, interceptors and checks in the code, and what is said where one of
// these is not at hand.

import { expect, test } from 'vitest'
import {
  type Case,
  claimedIn,
  claimsOf,
  type Files,
  markedIn,
  open,
  resource,
  servlet,
  spring,
} from './java-snippet.js'

const chain = (...rulesOf: readonly string[]): Files => ({
  SecurityConfig: `package shop;
import org.springframework.context.annotation.*;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
@Configuration
public class SecurityConfig {
  private static final String[] OPEN = {"/login", "/orders/*/close"};
  @Bean SecurityFilterChain chain(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(r -> r${rulesOf.join('')});
    http.formLogin(f -> f.loginPage("/login").permitAll());
    return http.build();
  }
}`,
})
const signedIn = '.anyRequest().authenticated()'

const add = (mark = ''): string =>
  `  @PostMapping${mark}\n  public void add(@RequestBody String o) { orders.save(o); }\n`
const change = (mark = ''): string =>
  `  @PutMapping("/{id}")${mark}\n  public void change(@PathVariable long id) { orders.update(id); }\n`
const ship = (mark = ''): string =>
  `  @PostMapping("/{id}/ship")${mark}\n  public void ship(@PathVariable long id) { orders.ship(id); }\n`
const drop = (mark = ''): string =>
  `  @DeleteMapping("/{id}")${mark}\n  public void drop(@PathVariable long id) { orders.delete(id); }\n`
const close = (mark = ''): string =>
  `  @DeleteMapping("/{id}/close")${mark}\n  public void close(@PathVariable long id) { orders.close(id); }\n`
const admin = '  @PreAuthorize("hasRole(\'ADMIN\')")\n'
const user = '  @PreAuthorize("isAuthenticated()")\n'
const all = add() + change() + ship()

const byHand = (name: string, body: string, mark = ''): string =>
  `  @PostMapping("/{id}/${name}")${mark}\n  public String ${name}(@PathVariable long id, jakarta.servlet.http.HttpSession session) {\n${body}    orders.save(id);\n    return "redirect:/orders";\n  }\n`
const asks = '    if (session.getAttribute("clerk") == null) { return "redirect:/login"; }\n'

const interceptor = (
  paths: string,
  code = 'if (q.getSession(false) == null) { s.sendError(401); return false; }',
): Files => ({
  WebConfig: `package shop;
import org.springframework.web.servlet.config.annotation.*;
public class WebConfig implements WebMvcConfigurer {
  public void addInterceptors(InterceptorRegistry registry) { registry.addInterceptor(new Gate())${paths}; }
}
class Gate {
  public boolean preHandle(jakarta.servlet.http.HttpServletRequest q, jakarta.servlet.http.HttpServletResponse s, Object h) throws Exception {
    ${code}
    return true;
  }
}`,
})

const method = (verb: string, name: string, before = '', body = '', mark = ''): string =>
  `${before}  @${verb}${mark}\n  @Path("{id}/${name}")\n  public void ${name}(@PathParam("id") long id) { ${body}orders.update(id); }\n`
const warden = '  @RolesAllowed("warden")\n'

const authentication: readonly Case[] = [
  [
    'a folder that is open to all methods opens one that removes something',
    'missing-authentication',
    spring(all + close(' // claim')),
    chain('.requestMatchers("/orders/*/close/**").permitAll()', signedIn),
  ],
  [
    'what is kept in a field is changed there',
    'missing-authentication',
    spring(
      `${all}  @DeleteMapping("/{id}/close") // claim\n  public void close(@PathVariable long id) { kept.remove(id); }\n`,
      '',
      '  private final java.util.Map<Long, String> kept = new java.util.concurrent.ConcurrentHashMap<>();\n',
    ),
    chain('.requestMatchers("/orders/*/close/**").permitAll()', signedIn),
  ],
  [
    'a method that changes nothing is none',
    'missing-authentication',
    spring(
      `${all}  @DeleteMapping("/{id}/close")\n  public Object close(@PathVariable long id) { return orders.findById(id); }\n`,
    ),
    chain('.requestMatchers("/orders/*/close/**").permitAll()', signedIn),
  ],
  ['a chain that asks for everything guards it', 'missing-authentication', spring(all + close()), chain(signedIn)],
  [
    'a rule for another method is none for it',
    'missing-authentication',
    spring(all + close()),
    chain('.requestMatchers(HttpMethod.GET, "/orders/**").permitAll()', signedIn),
  ],
  [
    'the first rule that fits decides',
    'missing-authentication',
    spring(all + close()),
    chain(
      '.requestMatchers(HttpMethod.DELETE, "/orders/**").authenticated()',
      '.requestMatchers("/orders/*/close").permitAll()',
      signedIn,
    ),
  ],
  [
    'paths in a constant list are read',
    'missing-authentication',
    spring(all + close(' // claim')),
    chain('.requestMatchers(OPEN).permitAll()', signedIn),
  ],
  [
    'a rule whose paths are not constant may be the one',
    'missing-authentication',
    spring(all + close(' // hint')),
    chain(
      '.requestMatchers(HttpMethod.POST, "/orders/**").authenticated()',
      '.requestMatchers(HttpMethod.PUT, "/orders/**").authenticated()',
      '.requestMatchers(Paths.all()).hasRole("X")',
      '.anyRequest().permitAll()',
    ),
  ],
  [
    'what is permitted by its own path is meant so',
    'missing-authentication',
    spring(`${all}  @PostMapping("/estimates/all")\n  public void every(@RequestBody String o) { orders.save(o); }\n`),
    chain('.requestMatchers("/orders/estimates/all").permitAll()', signedIn),
  ],
  [
    'without a configuration at hand it is a hint',
    'missing-authentication',
    spring(`${user}${add()}${user}${change()}${user}${ship()}${close(' // hint')}`),
  ],
  [
    'an application that guards nothing is not claimed',
    'missing-authentication',
    spring(all + close()),
    chain('.anyRequest().permitAll()'),
  ],
  [
    'a method that does not look at the session, as its siblings do',
    'missing-authentication',
    spring(byHand('a', asks) + byHand('b', asks) + byHand('c', asks) + byHand('d', '', ' // claim')),
  ],
  [
    'what a session holds beside its user is no check',
    'missing-authentication',
    spring(['a', 'b', 'c'].map((name) => byHand(name, asks.replace('clerk', 'basket'))).join('') + byHand('d', '')),
  ],
  [
    'a method that all run before is a guard of each',
    'missing-authentication',
    spring(
      `${byHand('a', asks)}${byHand('b', asks)}${byHand('c', asks)}${byHand('d', '')}  @ModelAttribute\n  void who(jakarta.servlet.http.HttpSession session) { if (session.getAttribute("clerk") == null) throw new AccessDeniedException("no"); }\n`,
    ),
  ],
  [
    'a class of the program may ask in what others extend of it',
    'missing-authentication',
    spring(byHand('a', asks) + byHand('b', asks) + byHand('c', asks) + byHand('d', '', ' // hint')).replace(
      'class Unit',
      'class Unit extends Base',
    ),
  ],
  [
    'an annotation that nobody knows may be a check',
    'missing-authentication',
    spring(`${byHand('a', asks)}${byHand('b', asks)}${byHand('c', asks)}  @Mystery\n${byHand('d', '', ' // hint')}`),
  ],
  [
    'an annotation that opens it says that it is meant',
    'missing-authentication',
    spring(`${byHand('a', asks)}${byHand('b', asks)}${byHand('c', asks)}  @PublicEndpoint\n${byHand('d', '')}`),
  ],
  [
    'the session of a database asks nobody',
    'missing-authentication',
    spring(
      byHand('a', asks) +
        byHand('b', asks) +
        byHand('c', asks) +
        byHand(
          'd',
          '    org.apache.ibatis.session.SqlSession session2 = factory.openSession(); session2.commit();\n',
          ' // claim',
        ),
    ),
  ],
  [
    'a service whose methods are guarded asks for its callers',
    'missing-authentication',
    spring(
      byHand('a', asks) + byHand('b', asks) + byHand('c', asks) + byHand('d', '').replace('orders.save', 'vault.save'),
      '',
      '  private Vault vault = new Vault();\n',
    ),
    {
      Vault:
        'package shop;\nimport org.springframework.security.access.prepost.*;\npublic class Vault {\n  @PreAuthorize("hasRole(\'X\')")\n  public void save(long id) { Db.insert(id); }\n}',
    },
  ],
  [
    'an interceptor that leaves a folder out',
    'missing-authentication',
    spring(all + close(' // claim')),
    interceptor('.addPathPatterns("/**").excludePathPatterns("/orders/*/close")'),
  ],
  [
    'an interceptor for all paths',
    'missing-authentication',
    spring(all + close()),
    interceptor('.addPathPatterns("/**").excludePathPatterns("/login")'),
  ],
  [
    'an interceptor that asks nobody guards nothing',
    'missing-authentication',
    spring(all + close()),
    interceptor('.addPathPatterns("/**").excludePathPatterns("/orders/*/close")', 'h.toString();'),
  ],
  [
    'a filter that is bound by name is for what has the name',
    'missing-authentication',
    resource(
      method('POST', 'a', '  @SignedIn\n') +
        method('PUT', 'b', '  @SignedIn\n') +
        method('PUT', 'c', '  @SignedIn\n') +
        method('DELETE', 'd', '', '', ' // claim'),
    ),
  ],
  [
    'where roles are named the container knows its users',
    'missing-authentication',
    resource(
      method('POST', 'a', warden) + method('PUT', 'b', warden) + method('PUT', 'c', warden) + method('DELETE', 'd'),
    ),
  ],
]

const serve = (verb: string, body: string, mark = ''): string =>
  `  protected void do${verb}(HttpServletRequest q, HttpServletResponse s) throws java.io.IOException {${mark}\n${body}    orders.save(q.getParameter("o"));\n  }\n`
const manager = '    if (!q.isUserInRole("manager")) { s.sendError(403); return; }\n'
const anybody = '    if (q.getUserPrincipal() == null) { s.sendError(401); return; }\n'

const authorization: readonly Case[] = [
  [
    'a change whose annotation asks for less than those beside it',
    'missing-authorization',
    spring(admin + add() + admin + drop() + user + change(' // claim')),
  ],
  [
    'one without an annotation may be held by a configuration',
    'missing-authorization',
    spring(admin + add() + admin + drop() + change(' // hint')),
  ],
  [
    'a configuration that asks for a user only does not hold it',
    'missing-authorization',
    spring(admin + add() + admin + drop() + change(' // claim')),
    chain(signedIn),
  ],
  [
    'a configuration that asks for the role does',
    'missing-authorization',
    spring(admin + add() + admin + drop() + change()),
    chain('.requestMatchers("/orders/**").hasAnyRole("ADMIN")', signedIn),
  ],
  [
    'a method of HTTP that the rules of a chain forget',
    'missing-authorization',
    spring(add() + drop() + change(' // claim')),
    chain(
      '.requestMatchers(HttpMethod.POST, "/orders/**").hasRole("ADMIN")',
      '.requestMatchers(HttpMethod.DELETE, "/orders/**").hasRole("ADMIN")',
      signedIn,
    ),
  ],
  [
    'a role of the class is one of its methods',
    'missing-authorization',
    spring(admin + add() + admin + drop() + change(), '@Secured("ROLE_ADMIN")\n').replace(
      'prepost.*;',
      'prepost.*;\nimport org.springframework.security.access.annotation.Secured;',
    ),
  ],
  [
    'what users add themselves others may change',
    'missing-authorization',
    spring(user + add() + admin + drop() + admin + change()),
  ],
  [
    'a method that compares the owner asks itself',
    'missing-authorization',
    spring(
      `${admin}${add()}${admin}${drop()}${user}  @PutMapping("/{id}/note")\n  public void note(@PathVariable long id, Principal me) { if (!orders.ownerOf(id).equals(me.getName())) throw new AccessDeniedException("no"); orders.update(id); }\n`,
    ),
  ],
  [
    'an annotation of the program means what stands on it',
    'missing-authorization',
    spring(`  @Gilded\n${add()}  @Gilded\n${drop()}  @Gilded\n${ship()}${change(' // claim')}`),
    {
      ...chain(signedIn),
      Gilded:
        'package shop;\nimport org.springframework.security.access.prepost.*;\n@PreAuthorize("hasRole(\'STAFF\')")\npublic @interface Gilded {}',
    },
  ],
  [
    'a method that asks whether there is a user at all asks for no role',
    'missing-authorization',
    spring(
      `${admin}${add()}${admin}${drop()}${user}  @PutMapping("/{id}/note") // claim\n  public void note(@PathVariable long id, Principal me) { if (me == null) throw new AccessDeniedException("no"); orders.update(id); }\n`,
    ),
  ],
  [
    'a role of a resource that one of its methods lacks',
    'missing-authorization',
    resource(method('POST', 'a', warden) + method('PUT', 'b', warden) + method('DELETE', 'd', '', '', ' // claim')),
  ],
  [
    'whoever is signed in is no role',
    'missing-authorization',
    resource(
      method('POST', 'a', warden) +
        method('PUT', 'b', warden) +
        method('DELETE', 'd', '  @RolesAllowed("**")\n', '', ' // claim'),
    ),
  ],
  [
    'what all may do is said so',
    'missing-authorization',
    resource(
      method('POST', 'a', warden) + method('PUT', 'b', warden) + method('DELETE', 'd', '  @PermitAll\n'),
      warden,
    ),
  ],
  [
    'a servlet that asks for a user only in one of its methods',
    'missing-authorization',
    servlet(serve('Post', manager) + serve('Put', manager) + serve('Delete', anybody, ' // claim')),
  ],
  [
    'a servlet that asks for the role in each',
    'missing-authorization',
    servlet(serve('Post', manager) + serve('Put', manager) + serve('Delete', manager)),
  ],
]

const get = (path: string, name: string, parameters: string, body: string, mark = ''): string =>
  `  @GetMapping("${path}")\n  public Object ${name}(@PathVariable long id${parameters}) { return ${body}; }${mark}\n`
const owned = get('/{id}', 'one', ', Principal me', 'orders.findByIdAndOwner(id, me.getName())')
const ownedPrice = get('/{id}/price', 'price', ', Principal me', 'orders.findByIdAndOwner(id, me.getName())')
const ownedDrop = `  @DeleteMapping("/{id}")\n  public void drop(@PathVariable long id, Principal me) { orders.deleteByIdAndOwner(id, me.getName()); }\n`
const ownedChange = `  @PutMapping("/{id}")\n  public void change(@PathVariable long id, Principal me) { orders.renameByIdAndOwner(id, me.getName()); }\n`

const references: readonly Case[] = [
  [
    'an object that is found by its id alone',
    'insecure-direct-object-reference',
    spring(owned + ownedDrop + get('/{id}/bill', 'bill', '', 'orders.findById(id)', ' // claim')),
    chain(signedIn),
  ],
  [
    'one tied sibling is a hint',
    'insecure-direct-object-reference',
    spring(owned + get('/{id}/bill', 'bill', '', 'orders.findById(id)', ' // hint')),
    chain(signedIn),
  ],
  [
    'what only its owner changes all may read',
    'insecure-direct-object-reference',
    spring(ownedChange + ownedDrop + get('/{id}/bill', 'bill', '', 'orders.findById(id)', ' // hint')),
    chain(signedIn),
  ],
  [
    'a method that is given its user and does not look at them',
    'insecure-direct-object-reference',
    spring(ownedChange + ownedDrop + get('/{id}/bill', 'bill', ', Principal me', 'orders.findById(id)', ' // claim')),
  ],
  [
    'a page that is open to everybody is nobody’s',
    'insecure-direct-object-reference',
    spring(owned + ownedPrice + get('/{id}/bill', 'bill', '', 'orders.findById(id)')),
    chain('.requestMatchers("/orders/*/bill").permitAll()', signedIn),
  ],
  [
    'an annotation that compares the owner afterwards',
    'insecure-direct-object-reference',
    spring(
      `${owned}${ownedPrice}  @PostAuthorize("returnObject.owner == authentication.name")\n${get('/{id}/bill', 'bill', '', 'orders.findById(id)')}`,
    ),
    chain(signedIn),
  ],
  [
    'annotations that compare the owner tie those beside it',
    'insecure-direct-object-reference',
    spring(
      ['a', 'b']
        .map(
          (name) =>
            `  @PostAuthorize("returnObject.owner == authentication.name")\n${get(`/{id}/${name}`, name, '', 'orders.findById(id)')}`,
        )
        .join('') + get('/{id}/bill', 'bill', '', 'orders.findById(id)', ' // claim'),
    ),
    chain(signedIn),
  ],
  [
    'a role may see what belongs to others',
    'insecure-direct-object-reference',
    spring(owned + ownedPrice + admin + get('/{id}/bill', 'bill', '', 'orders.findById(id)')),
    chain(signedIn),
  ],
  [
    'a list of all is none of one',
    'insecure-direct-object-reference',
    spring(`${owned}${ownedPrice}  @GetMapping\n  public Object every() { return orders.findAll(); }\n`),
    chain(signedIn),
  ],
  [
    'another store is compared with its own',
    'insecure-direct-object-reference',
    spring(owned + ownedPrice + get('/{id}/shop', 'shop', '', 'shops.findById(id)'), '', '  private Shops shops;\n'),
    chain(signedIn),
  ],
]

const link = (path: string, name: string, body: string, mark = ''): string =>
  `  @GetMapping("${path}")${mark}\n  public String ${name}(@PathVariable long id) { ${body} return "x"; }\n`

const forged: readonly Case[] = [
  [
    'a link that removes something for whoever is signed in',
    'cross-site-request-forgery',
    spring(link('/{id}/delete', 'delete', 'orders.deleteById(id);', ' // claim')),
    chain(signedIn),
  ],
  [
    'a page that asks first',
    'cross-site-request-forgery',
    spring(link('/{id}/delete', 'delete', 'orders.findById(id);')),
    chain(signedIn),
  ],
  [
    'a link that everybody may follow does nothing in the name of anybody',
    'cross-site-request-forgery',
    spring(link('/{id}/delete', 'delete', 'orders.deleteById(id);')),
    chain('.anyRequest().permitAll()'),
  ],
  [
    'without a session there is nothing to forge',
    'cross-site-request-forgery',
    spring(link('/{id}/delete', 'delete', 'orders.deleteById(id);')),
    {
      SecurityConfig: (chain(signedIn)['SecurityConfig'] ?? '').replace(
        'return http',
        'http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS));\n    return http',
      ),
    },
  ],
  [
    'a token of its own that the method compares',
    'cross-site-request-forgery',
    spring(link('/{id}/delete', 'delete', 'Csrf.compare(id); orders.deleteById(id);')),
    chain(signedIn),
  ],
]

const cases = [...authentication, ...authorization, ...references, ...forged].map(
  ([behaviour, rule, text, files = {}]: Case) => ({ behaviour, rule, text, files }),
)

test.each(cases)('$behaviour ($rule)', async ({ rule, text, files }) => {
  expect(await claimedIn(rule, text, files)).toEqual(markedIn(text))
})

const again: readonly (readonly [behaviour: string, rule: string, text: string, now: string, files: Files])[] = [
  [
    'an annotation that asks for a user after all',
    'missing-authentication',
    spring(byHand('a', asks) + byHand('b', asks) + byHand('c', asks) + byHand('d', '')),
    spring(`${byHand('a', asks)}${byHand('b', asks)}${byHand('c', asks)}${user}${byHand('d', '')}`),
    {},
  ],
  [
    'an annotation of the method',
    'missing-authorization',
    spring(admin + add() + admin + drop() + change()),
    spring(admin + add() + admin + drop() + admin + change()),
    chain(signedIn),
  ],
  [
    'an annotation of the class',
    'missing-authorization',
    spring(admin + add() + admin + drop() + change()),
    spring(admin + add() + admin + drop() + change(), '@PreAuthorize("hasRole(\'ADMIN\')")\n'),
    chain(signedIn),
  ],
  [
    'an annotation that compares the owner',
    'insecure-direct-object-reference',
    spring(owned + ownedDrop + get('/{id}/bill', 'bill', '', 'orders.findById(id)')),
    spring(
      `${owned}${ownedDrop}  @PostAuthorize("returnObject.owner == principal.name")\n${get('/{id}/bill', 'bill', '', 'orders.findById(id)')}`,
    ),
    chain(signedIn),
  ],
]

test.each(again)('the second look reads %s (%s)', async (_behaviour, rule, text, now, files) => {
  const claims = await claimsOf(rule, text, files)
  expect(claims).toHaveLength(1)
  expect([await open(claims, text, files), await open(claims, now, files)]).toEqual([claims, []])
})

test('an annotation of a neighbour refutes nothing', async () => {
  const text = spring(admin + add() + change() + admin + drop())
  const claims = await claimsOf('missing-authorization', text, chain(signedIn))
  expect(await open(claims, text, chain(signedIn))).toHaveLength(1)
})

test('a claim shows the siblings that are guarded, and by what', async () => {
  const text = spring(admin + add() + admin + drop() + change())
  const [claim] = await claimsOf('missing-authorization', text, chain(signedIn))
  expect(claim?.trace.map(({ note }) => note)).toEqual([
    'POST /orders is behind `@PreAuthorize("hasRole(\'ADMIN\')")`',
    'DELETE /orders/{id} is behind `@PreAuthorize("hasRole(\'ADMIN\')")`',
    'The route PUT /orders/{id} does not ask what somebody may do',
  ])
})

const many = (count: number, of: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => of(at)).join('')

test.each([
  ['routes', spring(many(900, (at) => byHand(`a${at}`, asks)) + byHand('open', '')), chain(signedIn)],
  [
    'rules of a chain',
    spring(all + close()),
    chain(
      many(3000, (at) => `.requestMatchers("/a${at}/**/b").hasRole("X")`),
      signedIn,
    ),
  ],
  ['looks at the session', spring(byHand('a', asks.repeat(2000)) + byHand('b', asks)), {}],
  [
    'fields that are written',
    spring(
      `${many(2000, (at) => `  private String f${at};\n`)}  @PostMapping\n  public void add(@RequestParam String q) {\n${many(2000, (at) => `    f${at} = q;\n`)}  }`,
    ),
    {},
  ],
])('a thousand %s are judged in seconds', { timeout: 60_000 }, async (_, text, given) => {
  const start = performance.now()
  for (const rule of ['missing-authentication', 'missing-authorization', 'race-condition'])
    await claimsOf(rule, text, given)
  expect(performance.now() - start).toBeLessThan(15_000)
})
