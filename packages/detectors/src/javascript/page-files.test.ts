// Data that a framework carries from one part of a page to another, and names that markup gives.

import { expect, test } from 'vitest'
import { judgedClaims, type Tree } from '../packages/library-tree.js'

const lines = async (tree: Tree, path: string): Promise<string[]> =>
  (await judgedClaims(tree, path)).map((claim) => /in (\S+) /.exec(claim)?.[1] ?? '')

const vue = (template: string, script: string, kind = ''): Tree => ({
  'a.vue': `<template>\n${template}\n</template>\n<script${kind}>\n${script}\n</script>`,
})
const options = (more: string): string => `export default {\nname: 'a',\n${more}\n}`
const setup =
  "import { useRoute } from 'vue-router'\nconst route = useRoute()\nconst all = String(route.query.a).split(',')\nconst safe = ['a']"

test.each<[string, string, string, string[]]>([
  [
    'data that a hook sets',
    '<p v-html="tip" />',
    'data() { return { tip: "" } },\ncreated() { this.tip = location.hash }',
    ['a.vue:2'],
  ],
  ['data from the start', '<p v-html="tip" />', 'data: () => ({ tip: location.hash })', ['a.vue:2']],
  [
    'data of a variable',
    '<p v-html="tip" />',
    'data() { const hash = location.hash\nreturn { tip: hash } }',
    ['a.vue:2'],
  ],
  ['a computed value', '<p v-html="tip" />', 'computed: { tip() { return "<b>" + this.$route.query.a } }', ['a.vue:2']],
  [
    'a computed value with a getter',
    '<p v-html="tip" />',
    'computed: { tip: { get() { return this.$route.query.a } } }',
    ['a.vue:2'],
  ],
  ['what a method gives', '<p v-html="tip()" />', 'methods: { tip() { return this.$route.params.a } }', ['a.vue:2']],
  ['the route itself', '<p v-html="$route.query.a" />', '', ['a.vue:2']],
  ['what setup gives', '<p v-html="tip" />', 'setup() { const tip = location.hash\nreturn { tip } }', ['a.vue:2']],
  ['other data', '<p v-html="tip" />', 'data() { return { tip: "", other: location.hash } }', []],
  ['data that is cleaned', '<p v-html="tip" />', 'data() { return { tip: encodeURIComponent(location.hash) } }', []],
  [
    'an argument of a function in it',
    '<p v-html="[1].map((tip) => tip).join()" />',
    'data() { return { tip: location.hash } }',
    [],
  ],
  [
    'an element of a list',
    '<p v-for="tip in tips" :key="tip" v-html="tip" />',
    'data() { return { tips: location.hash.split(",") } }',
    ['a.vue:2'],
  ],
])('a component by its options: %s', async (_name, template, script, expected) => {
  expect(await lines(vue(template, options(script)), 'a.vue')).toEqual(expected)
})

test.each<[string, string, string[]]>([
  ['in the element itself', '<li v-for="one in all" v-html="one"></li>', ['a.vue:2']],
  ['inside of it', '<ul v-for="one of all" :key="one"><li><b v-html="one"></b></li></ul>', ['a.vue:2']],
  ['with its index', '<li v-for="(one, index) in all" v-html="one"></li>', ['a.vue:2']],
  ['taken apart', '<li v-for="{ one } in all" v-html="one"></li>', ['a.vue:2']],
  ['over something else', '<li v-for="one in safe" v-html="one"></li>', []],
  ['that is over', '<ul><li v-for="one in all">a</li></ul><b v-html="one"></b>', []],
  ['in another', '<ul v-for="some in [all]"><li v-for="one in some" v-html="one" /></ul>', ['a.vue:2']],
  ['of an empty element', '<input v-for="one in all"><b v-html="one"></b>', []],
])('a loop of Vue %s', async (_name, template, expected) => {
  expect(await lines(vue(template, setup, ' setup'), 'a.vue')).toEqual(expected)
})

const svelte = (
  markup: string,
  script = "import { page } from '$app/stores'\nconst all = $page.url.searchParams.get('a').split(',')",
): Tree => ({
  'a.svelte': `<script>\n${script}\n</script>\n${markup}`,
})

test.each<[string, string, string[]]>([
  ['of a list', '{#each all as one, i (i)}<b>{@html one}</b>{/each}', ['a.svelte:5']],
  ['taken apart', '{#each all as { one }}{@html one}{/each}', ['a.svelte:5']],
  ['of a promise', '{#await all then one}{@html one}{/await}', ['a.svelte:5']],
  ['that is over', '{#each all as one}a{/each}{@html one}', []],
  ['of another list', '{#each [1, 2] as one}{@html one}{/each}', []],
])('a block of Svelte that names an element: %s', async (_name, markup, expected) => {
  expect(await lines(svelte(markup), 'a.svelte')).toEqual(expected)
})

test('a value that follows another is declared by it', async () => {
  const script = "import { page } from '$app/stores'\n$: one = $page.url.searchParams.get('a')"
  expect(await lines(svelte('{@html one}', script), 'a.svelte')).toEqual(['a.svelte:5'])
})

const load = "export const load = ({ url }) => ({ q: url.searchParams.get('q'), safe: 'a' })"
const legacy = 'export let data'
const runes = 'let { data } = $props()'

test.each<[string, string, string, string[]]>([
  ['+page.js', legacy, '{@html data.q}', ['src/+page.svelte:4']],
  ['+page.server.js', legacy, '{@html data.q}', ['src/+page.svelte:4']],
  ['+page.js', runes, '{@html data.q}', ['src/+page.svelte:4']],
  ['+page.js', legacy, '{@html data.safe}', []],
  ['+other.js', legacy, '{@html data.q}', []],
])('what %s loads is in the page (%s, %s)', async (file, script, markup, expected) => {
  const tree = { [`src/${file}`]: load, 'src/+page.svelte': `<script>\n${script}\n</script>\n${markup}` }
  expect(await lines(tree, 'src/+page.svelte')).toEqual(expected)
})

const page = (read: string, how = 'export default function Page({ a, b }) {'): string =>
  `export const getServerSideProps = async ({ query }) => ({ props: { a: query.a, b: 'b' } })\n${how} return <p dangerouslySetInnerHTML={{ __html: ${read} }} /> }`

test.each<[string, string, string[]]>([
  ['what it is given', page('a'), ['pages/a.jsx:2']],
  [
    'what it is given, under another name',
    page('props.a', 'const Page = (props) => {').concat('\nexport default Page'),
    ['pages/a.jsx:2'],
  ],
  ['another property', page('b'), []],
  ['what nobody gives', page('a').replace('getServerSideProps', 'other'), []],
])('a page of Next.js shows %s', async (_name, text, expected) => {
  expect(await lines({ 'pages/a.jsx': text }, 'pages/a.jsx')).toEqual(expected)
})

test.each<[string, string, string[]]>([
  ['useLoaderData', 'loader', ['app/routes/a.jsx:4']],
  ['useActionData', 'loader', []],
])('a route of Remix that shows what `%s` gives, with a `%s`', async (hook, name, expected) => {
  const text = `import { ${hook} } from '@remix-run/react'
export async function ${name}({ request }) { return { a: new URL(request.url).searchParams.get('a') } }
export default function Route() { const { a } = ${hook}()
return <p dangerouslySetInnerHTML={{ __html: a }} /> }`
  expect(await lines({ 'app/routes/a.jsx': text }, 'app/routes/a.jsx')).toEqual(expected)
})
