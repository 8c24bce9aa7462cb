// AdonisJS: the context of routes, controllers and middleware.

import type { FrameworkModel } from './model.js'

export const adonis: FrameworkModel = {
  name: 'AdonisJS',
  handlers: [
    {
      kind: 'callback',
      callee: ['{@adonisjs/core/services/router,@ioc:Adonis/Core/Route}#{get,post,put,patch,delete,any,route}'],
      parameters: ['adonis:Context'],
      isRoute: true,
    },
  ],
  sources: [
    {
      symbol: 'adonis:Context.request.qs()',
      kind: 'query',
      one: 'the query parameter',
      all: 'the query of the request',
    },
    {
      symbol: 'adonis:Context.request.{input,all,only,except,body,raw}()',
      kind: 'body',
      one: 'the field',
      all: 'the body and the query of the request',
    },
    {
      symbol: 'adonis:Context.request.{param,params}()',
      kind: 'path-parameter',
      one: 'the path parameter',
      all: 'the path parameters',
    },
    { symbol: 'adonis:Context.params', kind: 'path-parameter', one: 'the path parameter', all: 'the path parameters' },
    {
      symbol: 'adonis:Context.request.{header,headers}()',
      kind: 'header',
      one: 'the header',
      all: 'a header of the request',
    },
    { symbol: 'adonis:Context.request.plainCookie()', kind: 'cookie', one: 'the cookie', all: 'a cookie' },
    {
      symbol: 'adonis:Context.request.{url,completeUrl}()',
      kind: 'url',
      one: 'the address of the request',
      all: 'the address of the request',
    },
    {
      symbol: 'adonis:Context.request.{file,files,allFiles}()',
      kind: 'upload',
      one: 'the upload',
      all: 'the uploaded file',
    },
  ],
  responses: [
    {
      role: 'redirect',
      callee: ['adonis:Context.response.redirect', 'adonis:Context.response.redirect().toPath'],
      argument: 0,
      string: 'origin',
    },
    { role: 'header', callee: ['adonis:Context.response.{header,safeHeader,append}'], argument: 1 },
    { role: 'cookie', callee: ['adonis:Context.response.{cookie,plainCookie}'], argument: 1 },
    { role: 'file', callee: ['adonis:Context.response.{download,attachment}'], argument: 0 },
    {
      // Text that looks like markup is sent as a page.
      role: 'html',
      callee: ['adonis:Context.response.send'],
      argument: 0,
      when: [{ argument: 0, is: 'string' }],
      unlessCalled: [{ callee: ['adonis:Context.response.type'], when: [{ argument: 0, matchesNot: 'html|svg|xml' }] }],
    },
    { role: 'content', callee: ['adonis:Context.response.{send,json}'], argument: 0 },
    { role: 'template-name', callee: ['adonis:Context.view.{render,renderSync}'], argument: 0 },
    { role: 'template-data', callee: ['adonis:Context.view.{render,renderSync}'], argument: 1 },
  ],
  aliases: [],
  annotations: [
    ['@adonisjs/core/http#HttpContext', 'adonis:Context'],
    ['@ioc:Adonis/Core/HttpContext#HttpContextContract', 'adonis:Context'],
  ],
}
