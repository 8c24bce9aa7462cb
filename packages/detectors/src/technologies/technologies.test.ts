import { describe, expect, test } from 'vitest'
import { detectTechnologies } from './detect-technologies.js'
import { purposeOf } from './purpose.js'

const json = (value: unknown): string => JSON.stringify(value)

describe('technologies of packages', () => {
  test('each folder with a manifest is a package, and its manifests are read together', () => {
    const manifests = [
      {
        path: 'package.json',
        text: json({ name: 'shop', workspaces: ['apps/*'], devDependencies: { typescript: '5' } }),
      },
      { path: 'apps/api/package.json', text: json({ name: '@shop/api', dependencies: { express: '4', pg: '8' } }) },
      { path: 'apps/api/Dockerfile', text: 'FROM node:22' },
      { path: 'apps/jobs/requirements.txt', text: 'Flask==3.0\n# note\npsycopg2-binary>=2\n' },
      { path: '.github/workflows/ci.yml', text: 'on: push' },
    ]
    expect(detectTechnologies(manifests)).toEqual([
      { package: 'shop', path: '.', technologies: ['github-actions', 'node', 'typescript', 'workspaces'] },
      { package: '@shop/api', path: 'apps/api', technologies: ['docker', 'express', 'node', 'postgresql'] },
      { package: 'jobs', path: 'apps/jobs', technologies: ['flask', 'postgresql', 'python'] },
    ])
  })

  test.each([
    ['pyproject.toml', '[project]\ndependencies = ["django>=5", "pyjwt"]', ['django', 'jwt', 'python']],
    ['go.mod', 'module x\nrequire (\n\tgithub.com/gin-gonic/gin v1.10.0\n)', ['gin', 'go']],
    ['Cargo.toml', '[dependencies]\naxum = "0.7"\nsqlx = { version = "0.8" }', ['axum', 'diesel', 'rust']],
    ['pom.xml', '<artifactId>spring-boot-starter-web</artifactId>', ['java', 'spring']],
    ['composer.json', '{"require": {"laravel/framework": "^11"}}', ['laravel', 'php']],
    ['Gemfile', "gem 'rails', '~> 7'", ['rails', 'ruby']],
  ])('%s', (path, text, technologies) => {
    expect(detectTechnologies([{ path, text }])[0]?.technologies).toEqual(technologies)
  })

  test.each([
    '',
    '{',
    'null',
    '[]',
    '"text"',
    '{"dependencies": 3, "workspaces": "x", "name": 7, "exports": {"a": [null, 1]}}',
  ])('a wrong manifest is one that says less: %s', (text) => {
    expect(detectTechnologies([{ path: 'a/package.json', text }])).toEqual([
      { package: 'a', path: 'a', technologies: ['node'] },
    ])
    expect(purposeOf({ path: 'a/package.json', text }).dependencies['data stores']).toEqual([])
  })
})

test('what a package is for, as its manifest says', () => {
  const manifest = {
    name: '@shop/api',
    description: 'Orders of the shop',
    main: './dist/index.js',
    bin: { shop: 'bin/shop.js' },
    exports: { '.': { import: './dist/index.js', types: './dist/index.d.ts' }, './*': './dist/*.js' },
    scripts: { start: 'node .', broken: 3 },
    dependencies: { express: '4', pg: '8', jsonwebtoken: '9', '@aws-sdk/client-s3': '3', bullmq: '5', leftpad: '1' },
    devDependencies: { ejs: '3' },
  }
  expect(purposeOf({ path: 'package.json', text: json(manifest) })).toEqual({
    name: '@shop/api',
    description: 'Orders of the shop',
    entryFiles: ['dist/index.js', 'bin/shop.js', 'dist/index.d.ts'],
    scripts: { start: 'node .' },
    dependencies: {
      'data stores': ['pg'],
      authentication: ['jsonwebtoken'],
      'http frameworks': ['express'],
      queues: ['bullmq'],
      cloud: ['@aws-sdk/client-s3'],
      templating: ['ejs'],
    },
  })
})
