import { expect, test } from 'vitest'
import { analyseFile } from '../analyse.js'
import { judgedClaims } from '../packages/library-tree.js'
import { rules } from '../rules/rules.js'

const claim = (path: string, line: number): string => `cross-site-scripting in ${path}:${line} (high, true-positive)`
const route = "import { useRoute } from 'vue-router'\nconst route = useRoute()"

test.each<[string, string, number[]]>([
  [
    'what a script reads',
    `<script setup>\n${route}\nconst text = route.query.text\n</script>\n<template><p v-html="text"></p></template>`,
    [6],
  ],
  [
    'markup before the script',
    `<template>\n<p v-html="text"></p>\n</template>\n<script setup>\n${route}\nconst text = route.query.text\n</script>`,
    [2],
  ],
  [
    'an expression',
    `<script setup>\n${route}\n</script>\n<template><p v-html="'<b>' + route.params.id"></p></template>`,
    [5],
  ],
  [
    'a reference',
    `<script setup lang="ts">\nimport { ref } from 'vue'\n${route}\nconst text = ref<string>(route.query.text as string)\n</script>\n<template><p v-html="text"></p></template>`,
    [7],
  ],
  [
    'what is computed',
    `<script setup>\nimport { computed } from 'vue'\n${route}\nconst text = computed(() => route.query.text)\n</script>\n<template><p v-html="text"></p></template>`,
    [7],
  ],
  [
    'types that an older language would read otherwise',
    `<script setup lang="ts">\nimport { ref } from 'vue'\n${route}\nconst text = ref<string>(route.query.text)\n</script>\n<template><p v-html="text"></p></template>`,
    [7],
  ],
  [
    'text',
    `<script setup>\n${route}\nconst text = route.query.text\n</script>\n<template><p v-text="text">{{ text }}</p></template>`,
    [],
  ],
  [
    'what is cleaned',
    `<script setup>\nimport DOMPurify from 'dompurify'\n${route}\nconst text = DOMPurify.sanitize(route.query.text)\n</script>\n<template><p v-html="text"></p></template>`,
    [],
  ],
  [
    'a constant',
    '<script setup>\nconst text = \'<b>a</b>\'\n</script>\n<template><p v-html="text"></p></template>',
    [],
  ],
])('a component of Vue: %s', async (_name, text, lines) => {
  expect(await judgedClaims({ 'src/a.vue': text }, 'src/a.vue')).toEqual(lines.map((line) => claim('src/a.vue', line)))
})

test.each<[string, string, number[]]>([
  [
    'a store of the page',
    "<script>\nimport { page } from '$app/stores'\n</script>\n{@html $page.url.searchParams.get('text')}",
    [4],
  ],
  [
    'the state of the page',
    '<script lang="ts">\nimport { page } from \'$app/state\'\nconst text: string = page.params.text\n</script>\n<p>{@html text}</p>',
    [5],
  ],
  ['text', "<script>\nimport { page } from '$app/stores'\n</script>\n<p>{$page.params.text}</p>", []],
  [
    'a style that looks like it',
    "<script>\nimport { page } from '$app/stores'\n</script>\n<style>/* {@html $page.params.text} */</style>",
    [],
  ],
])('a component of Svelte: %s', async (_name, text, lines) => {
  const path = 'src/routes/a.svelte'
  expect(await judgedClaims({ [path]: text }, path)).toEqual(lines.map((line) => claim(path, line)))
})

test('the finding quotes the markup', async () => {
  const text = `<script setup>\n${route}\n</script>\n<template><p v-html="route.query.text"></p></template>`
  const analysis = await analyseFile({ path: 'a.vue', text }, { rules, load: async () => undefined })
  const claims = analysis.kind === 'failed' ? [] : analysis.claims
  expect(claims.map(({ trace }) => trace.map(({ quote }) => quote.text))).toEqual([
    ['route.query.text', 'v-html="route.query.text"'],
  ])
})

test.each<[string, string, number[]]>([
  [
    'what stands before the markup',
    "---\nimport Layout from '../Layout.astro'\nconst text: string = Astro.url.searchParams.get('text') ?? ''\n---\n<Layout>\n<p set:html={text} />\n</Layout>",
    [6],
  ],
  ['a part of the path', '---\nconst { slug } = Astro.params\n---\n<p set:html={slug} />', [4]],
  ['the request', "---\nconst form = await Astro.request.formData()\n---\n<p set:html={form.get('a')} />", [4]],
  ['text', '---\nconst { slug } = Astro.params\n---\n<p>{slug}</p>', []],
  ['what its parent gives', '---\nconst { text } = Astro.props\n---\n<p set:html={text} />', []],
  ['a script of the page', '---\n---\n<script>\ndocument.body.innerHTML = location.hash\n</script>', [4]],
  ['markup alone', '<p>---</p>\n<script>document.body.innerHTML = location.hash</script>', [2]],
])('a page of Astro: %s', async (_name, text, lines) => {
  expect(await judgedClaims({ 'src/pages/a.astro': text }, 'src/pages/a.astro')).toEqual(
    lines.map((line) => claim('src/pages/a.astro', line)),
  )
})

test('an endpoint of Astro sends whoever asks somewhere', async () => {
  const text = "export const GET = ({ url, redirect }) => redirect(url.searchParams.get('to'))"
  expect(await judgedClaims({ 'src/pages/go.ts': text }, 'src/pages/go.ts')).toEqual([
    expect.stringMatching(/^open-redirect in src\/pages\/go\.ts:1 /),
  ])
})
