import { expect, test } from 'vitest'
import { judgedClaims } from '../packages/library-tree.js'
import { thymeleafOutputs } from './thymeleaf.js'

test.each([
  ['<p th:utext="${name}">', ['name']],
  ['<p data-th-utext="*{name}">', ['name']],
  ['<p th:text="${name}">[[${name}]]', []],
  ['<p>[(${name})]</p>', ['name']],
  ['<p th:utext="\'Dear \' + ${user.name}">', ['user.name']],
  ['<p th:utext="${user.getName()}">', ['user.name']],
  ['<p th:utext="${#strings.escapeXml(name)}">', []],
  ['<p th:utext="#{welcome}">', []],
  ['<li th:each="note, at : ${notes}"><b th:utext="${note.text}">', ['notes.*.text']],
  ['<div th:with="by=${note.author}"><b th:utext="${by.name}">', ['note.author.name']],
])('%s', (text, expected) => {
  expect(thymeleafOutputs(text, new Map()).outputs.map(({ path }) => path.join('.'))).toEqual(expected)
})

test('hostile pages end', () => {
  for (const text of [
    `th:utext="${'$'.repeat(400)}`,
    'th:each="'.repeat(20_000),
    '[('.repeat(50_000),
    '[(a('.repeat(20_000),
  ])
    expect(thymeleafOutputs(text, new Map()).outputs).toEqual([])
})

const controller = (body: string, parameters = 'Model model'): string => `package a;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.HtmlUtils;
@Controller
public class Search {
  @GetMapping("/")
  public ${body.includes('ModelAndView') ? 'ModelAndView' : 'String'} search(@RequestParam String q, ${parameters}) {
    ${body}
  }
}`

test.each<[string, string, string, string, string[]]>([
  [
    'an attribute of the model',
    'model.addAttribute("q", q); return "page";',
    'Model model',
    '<p th:utext="${q}">',
    ['1'],
  ],
  ['an entry of a map', 'model.put("q", q); return "page";', 'Map<String, Object> model', '<p th:utext="${q}">', ['1']],
  [
    'what goes with a view',
    'ModelAndView view = new ModelAndView("page"); view.addObject("q", q); return view;',
    'Model model',
    '<p>\n<b>[(${q})]',
    ['2'],
  ],
  [
    'what is escaped by the page',
    'model.addAttribute("q", q); return "page";',
    'Model model',
    '<p th:text="${q}">',
    [],
  ],
  [
    'what is escaped by the program',
    'model.addAttribute("q", HtmlUtils.htmlEscape(q)); return "page";',
    'Model model',
    '<p th:utext="${q}">',
    [],
  ],
  ['another attribute', 'model.addAttribute("q", q); return "page";', 'Model model', '<p th:utext="${other}">', []],
  ['another page', 'model.addAttribute("q", q); return "other";', 'Model model', '<p th:utext="${q}">', []],
])('a page of Spring shows %s', async (_name, body, parameters, page, expected) => {
  const tree = { 'Search.java': controller(body, parameters), 'resources/templates/page.html': page }
  const claims = await judgedClaims(tree, 'Search.java')
  expect(claims.flatMap((claim) => /page\.html:(\d+) .*true-positive/.exec(claim)?.[1] ?? [])).toEqual(expected)
})
