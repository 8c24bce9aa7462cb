// Flask, Django, FastAPI, Starlette, aiohttp, Tornado, Bottle, Sanic, Pyramid, Falcon and AWS functions in Python. What a handler gets is
// of one type, because the attributes of their requests do not contradict each other.

import type { RelatedCall } from '../taint/specification.js'
import type { FrameworkModel, ParameterTypes } from './model.js'

const path = 'py:PathParameter'
const parameters: ParameterTypes = Array.from({ length: 12 }, () => path)
const fields: ParameterTypes = Array.from({ length: 12 }, () => 'py:RequestParameter')
const ofDependency: ParameterTypes = Array.from({ length: 12 }, () => 'py:DependencyParameter')
const views = '(^|/)\\w*views?(/\\w+)?\\.py$'
/** Names of what no address gives: whoever takes one is called by code, and not by a table of paths. */
const ofCode =
  'exc|exc_(?:type|value|info)|exception|tb|traceback|frame|response|form|formset|queryset|qs|view_func|get_response'
const verbs = '{get,post,put,patch,delete,head,options,route,websocket,api_route}'
/** Annotations of what comes from elsewhere, or holds nothing harmful. */
const unlessTyped =
  '^(global#(int|float|bool|complex)|typing#Literal|typing_extensions#Literal|pattern#|pydantic#(\\w*Int|\\w*Float|UUID)|uuid#|datetime#|decimal#|enum#|ipaddress#|fastapi#|starlette#|sqlalchemy#|sqlmodel#|depends#|redis#|logging#|pymongo#|motor#|httpx#|aiohttp#)'

/** The headers of an answer: what a function behind all routes is given, and what a handler makes. */
const answers = '{py:Response,{flask,quart}#{make_response,jsonify,Response,json.jsonify,wrappers.Response}()}.headers'
const allowedOrigin = '{Access-Control-Allow-Origin,access-control-allow-origin}'
const allowingCredentials: readonly RelatedCall[] = [
  {
    callee: [`${answers}.{Access-Control-Allow-Credentials,access-control-allow-credentials}`],
    when: [{ argument: 0, matches: '^true$' }],
  },
  {
    callee: [`${answers}.{add,set,setdefault}`],
    when: [
      { argument: 0, matches: '^access-control-allow-credentials$' },
      { argument: 1, matches: '^true$' },
    ],
  },
]

export const pythonWeb: FrameworkModel = {
  name: 'Python web frameworks',
  shared: ['flask#{g,globals.g}', 'quart#{g,globals.g}'],
  handlers: [
    {
      kind: 'callback',
      callee: [
        `flask#{Flask,Blueprint}().${verbs}()`,
        'flask#{Flask,Blueprint}().endpoint()',
        `{bottle#,bottle#Bottle().,sanic#{Sanic,Blueprint}().,quart#{Quart,Blueprint}().}${verbs}()`,
      ],
      method: ['route', 'get', 'post', 'put', 'patch', 'delete'],
      argument: 0,
      parameters,
      unlessTyped,
      isRoute: true,
    },
    {
      kind: 'callback',
      callee: [`fastapi#{FastAPI,APIRouter,applications.FastAPI,routing.APIRouter}().${verbs}()`],
      argument: 0,
      parameters: fields,
      unlessTyped,
      typed: [
        [
          '^(?:global#dict|typing#(?:Dict|Mapping|MutableMapping)|collections#abc\\.(?:Mutable)?Mapping)$',
          'py:BodyObject',
        ],
      ],
      isRoute: true,
    },
    // What a route depends on is given the same.
    {
      kind: 'callback',
      callee: ['fastapi#{Depends,Security,params.Depends,params.Security}'],
      argument: 0,
      parameters: ofDependency,
      unlessTyped,
    },
    {
      kind: 'callback',
      callee: [
        'aiohttp#web.{RouteTableDef().get,RouteTableDef().post,RouteTableDef().put,RouteTableDef().delete,RouteTableDef().view}()',
      ],
      argument: 0,
      parameters: ['py:Request'],
      isRoute: true,
    },
    {
      kind: 'callback',
      callee: [
        'aiohttp#web.{get,post,put,patch,delete,view,route}',
        'aiohttp#web.Application().router.{add_get,add_post,add_put,add_delete,add_route}',
      ],
      parameters: ['py:Request'],
      isRoute: true,
    },
    {
      kind: 'callback',
      callee: ['starlette#{routing.Route,routing.WebSocketRoute,applications.Starlette().add_route}'],
      argument: 1,
      parameters: ['py:Request'],
      isRoute: true,
    },
    {
      kind: 'callback',
      callee: ['asyncio#{start_server,start_unix_server}'],
      argument: 0,
      parameters: ['py:StreamReader'],
    },
    {
      kind: 'callback',
      callee: ['{flask,quart}#{Flask,Blueprint}().{after_request,after_app_request}{,()}'],
      argument: 0,
      parameters: ['py:Response'],
    },
    // Which values a template gives to a filter is not seen from there.
    {
      kind: 'callback',
      callee: [
        'django#template.Library().{filter,simple_tag}{,()}',
        'flask#{Flask().template_filter,Blueprint().app_template_filter}()',
        'flask#{Flask().add_template_filter,Flask().jinja_env.add_template_filter,Blueprint().add_app_template_filter}',
        'jinja2#{,environment.}Environment().add_template_filter',
      ],
      method: ['add_template_filter'],
      receiver: '(?:^|\\.)(?:app|application|\\w*bp|blueprint|filters)$',
      argument: 0,
      parameters: ['?py:TemplateValue', '?py:TemplateValue'],
    },
    {
      kind: 'callback',
      callee: ['django#{urls,conf.urls}.{path,re_path,url}'],
      argument: 1,
      parameters: ['py:Request', ...parameters],
      isRoute: true,
    },
    {
      kind: 'callback',
      callee: ['rest_framework#decorators.api_view()', 'pyramid#view.view_config()'],
      argument: 0,
      parameters: ['py:Request', ...parameters],
      isRoute: true,
    },
    {
      kind: 'export',
      path: views,
      name: '.',
      names: ['^request$', ...parameters.map(() => `^(?!(?:${ofCode})$)`)],
      parameters: ['py:Request', ...parameters],
    },
    { kind: 'export', path: views, name: '.', names: ['^request$'], parameters: ['py:Request'] },
    {
      kind: 'export',
      path: '\\.py$',
      name: '^(lambda_)?handler$',
      names: ['^event$', '^_?context$'],
      parameters: ['py:LambdaEvent'],
    },
  ],
  sources: [
    { symbol: 'py:PathParameter', kind: 'path-parameter', one: 'the path parameter', all: 'a path parameter' },
    { symbol: 'py:BodyObject', kind: 'body', one: 'the body field', all: 'the body of the request' },
    // What a dependency returns is no answer.
    { symbol: 'py:DependencyParameter', kind: 'query', one: 'the field', all: 'a parameter of the request' },
    { symbol: 'py:RequestParameter', kind: 'query', one: 'the field', all: 'a parameter of the request' },
    {
      symbol: 'py:Request.{args,GET,query_params,values,query,params,rel_url}',
      kind: 'query',
      one: 'the query parameter',
      all: 'the query of the request',
    },
    {
      symbol: 'py:Request.{match_info,view_args,path_params,matchdict}',
      kind: 'path-parameter',
      one: 'the path parameter',
      all: 'the path parameters',
    },
    {
      symbol: 'py:Request.{form,POST,json,data,body,DATA,forms,json_body,stream,text,content,body_file}',
      kind: 'body',
      one: 'the body field',
      all: 'the body of the request',
    },
    {
      symbol: 'py:Request.{get_json,get_data,json,form,post,text,read,body}()',
      kind: 'body',
      one: 'the body field',
      all: 'the body of the request',
    },
    { symbol: 'py:Request.{COOKIES,cookies}', kind: 'cookie', one: 'the cookie', all: 'the cookies' },
    { symbol: 'py:Request.{get_cookie,get_secure_cookie}()', kind: 'cookie', one: 'the cookie', all: 'a cookie' },
    {
      symbol: 'py:Request.{headers,META,environ,user_agent,referrer,authorization}',
      kind: 'header',
      one: 'the header',
      all: 'the headers of the request',
    },
    {
      symbol: 'py:Request.{path,full_path,url,base_url,path_info,uri,query_string,host,raw_path}',
      kind: 'url',
      one: 'the address of the request',
      all: 'the address of the request',
    },
    {
      symbol: 'py:Request.{get_full_path,build_absolute_uri,get_host,get_raw_uri}()',
      kind: 'url',
      one: 'the address of the request',
      all: 'the address of the request',
    },
    { symbol: 'py:Request.{files,FILES}', kind: 'upload', one: 'the upload', all: 'the uploaded files' },
    { symbol: 'py:Upload.{filename,content_type}', kind: 'upload', one: 'the upload', all: 'the upload' },
    { symbol: 'py:Upload.{read,file.read}()', kind: 'upload', one: 'the upload', all: 'the upload' },
    { symbol: 'py:RawRequest.path', kind: 'url', one: 'the address of the request', all: 'the address of the request' },
    { symbol: 'py:RawRequest.headers', kind: 'header', one: 'the header', all: 'the headers of the request' },
    { symbol: 'py:RawRequest.rfile', kind: 'body', one: 'the body', all: 'the body of the request' },
    {
      symbol: 'django#forms.{,forms.,models.}{Form,ModelForm}().cleaned_data',
      kind: 'body',
      one: 'the field of the form',
      all: 'the fields of a form',
    },
    {
      symbol: 'rest_framework#serializers.{Serializer,ModelSerializer,HyperlinkedModelSerializer}().validated_data',
      kind: 'body',
      one: 'the body field',
      all: 'the fields of a serializer',
    },
    {
      symbol: 'socketserver#{StreamRequestHandler,DatagramRequestHandler}().rfile',
      kind: 'message',
      one: 'the message',
      all: 'what a client sends',
    },
    {
      symbol: 'socketserver#BaseRequestHandler().request{.recv(),.0}',
      kind: 'message',
      one: 'the message',
      all: 'what a client sends',
    },
    {
      symbol:
        '{py:StreamReader.{read,readline,readexactly,readuntil},socket#{socket,create_server}().accept().0.{recv,recvfrom}}()',
      kind: 'message',
      one: 'the message',
      all: 'what a client sends',
    },
    { symbol: 'py:TemplateValue', kind: 'body', one: 'the value of a template', all: 'the values of a template' },
    { symbol: 'py:LambdaEvent', kind: 'body', one: 'the field of the event', all: 'the event' },
    {
      symbol:
        'tornado#web.RequestHandler().{get_argument,get_arguments,get_query_argument,get_query_arguments,get_body_argument,get_body_arguments}()',
      kind: 'query',
      one: 'the argument',
      all: 'an argument of the request',
    },
    {
      symbol: 'tornado#web.RequestHandler().{get_cookie,get_secure_cookie}()',
      kind: 'cookie',
      one: 'the cookie',
      all: 'a cookie',
    },
  ],
  responses: [
    {
      role: 'html',
      callee: ['flask#{make_response,Response,wrappers.Response}', 'django#http.HttpResponse', 'quart#make_response'],
      argument: 0,
      unless: [
        { argument: 'named', path: ['mimetype'], matchesNot: 'html|svg|xml' },
        { argument: 'named', path: ['content_type'], matchesNot: 'html|svg|xml' },
      ],
    },
    { role: 'html', callee: ['{fastapi,starlette}#responses.HTMLResponse', 'sanic#response.html'], argument: 0 },
    {
      role: 'html',
      callee: ['aiohttp#web.Response'],
      argument: -1,
      path: ['text'],
      when: [{ argument: 'named', path: ['content_type'], matches: 'html' }],
    },
    ...([{ argument: 0 }, { argument: -1, path: ['content'] }] as const).map(
      (given) =>
        ({
          role: 'html',
          callee: ['{fastapi,starlette}#{Response,responses.Response}'],
          ...given,
          when: [{ argument: 'named', path: ['media_type'], matches: 'html' }],
        }) as const,
    ),
    { role: 'html', returned: ['py:PathParameter'], unlessCalled: [] },
    { role: 'content', returned: ['py:PathParameter', 'py:RequestParameter', 'py:BodyObject', 'py:Request'] },
    {
      role: 'content',
      callee: [
        'flask#{jsonify,make_response,Response,json.jsonify}',
        'django#http.{HttpResponse,JsonResponse,HttpResponseServerError,HttpResponseBadRequest}',
        '{fastapi,starlette}#responses.{JSONResponse,PlainTextResponse,HTMLResponse,Response}',
        'rest_framework#response.Response',
        'sanic#response.{json,text,html}',
      ],
      argument: 0,
    },
    ...(['text', 'body'] as const).map(
      (name) => ({ role: 'content', callee: ['aiohttp#web.Response'], argument: -1, path: [name] }) as const,
    ),
    { role: 'content', callee: ['{fastapi,starlette}#responses.JSONResponse'], argument: -1, path: ['content'] },
    { role: 'content', callee: ['aiohttp#web.json_response'], argument: 0 },
    { role: 'content', callee: ['tornado#web.RequestHandler().{write,finish}'], argument: 0 },
    { role: 'header', callee: ['py:Response.headers.{add,set,extend}'], argument: 1 },
    { role: 'allowed-origin', assigned: [`${answers}.${allowedOrigin}`], onlyCalled: allowingCredentials },
    {
      role: 'allowed-origin',
      callee: [`${answers}.{add,set,setdefault}`],
      argument: 1,
      when: [{ argument: 0, matches: '^access-control-allow-origin$' }],
      onlyCalled: allowingCredentials,
    },
  ],
  aliases: [
    ...['flask', 'quart', 'bottle', 'sanic'].map((name) => [`${name}#request`, 'py:Request'] as const),
    ['flask#globals.request', 'py:Request'],
    ...[
      'View',
      'TemplateView',
      'ListView',
      'DetailView',
      'CreateView',
      'UpdateView',
      'DeleteView',
      'FormView',
      'RedirectView',
    ].flatMap((view) => [
      [`django#views.${view}().request`, 'py:Request'] as const,
      [`django#views.generic.${view}().request`, 'py:Request'] as const,
      [`django#views.generic.base.${view}().request`, 'py:Request'] as const,
    ]),
    ...[
      'views.APIView',
      'generics.GenericAPIView',
      'viewsets.ViewSet',
      'viewsets.ModelViewSet',
      'viewsets.GenericViewSet',
    ].map((view) => [`rest_framework#${view}().request`, 'py:Request'] as const),
    ['tornado#web.RequestHandler().request', 'py:Request'],
    ...['BaseHTTPRequestHandler', 'SimpleHTTPRequestHandler'].flatMap((name) =>
      ['path', 'headers', 'rfile'].map((part) => [`http#server.${name}().${part}`, `py:RawRequest.${part}`] as const),
    ),
    ['aiohttp#web.View().request', 'py:Request'],
  ],
  annotations: [
    ['django#http.{HttpRequest,request.HttpRequest}', 'py:Request'],
    ['rest_framework#request.Request', 'py:Request'],
    ['{fastapi,starlette}#{Request,requests.Request,WebSocket,websockets.WebSocket}', 'py:Request'],
    ['aiohttp#web.{Request,BaseRequest}', 'py:Request'],
    ['{flask,quart}#{Request,wrappers.Request}', 'py:Request'],
    ['sanic#{Request,request.Request}', 'py:Request'],
    ['{fastapi,starlette}#{UploadFile,datastructures.UploadFile}', 'py:Upload'],
  ],
}
