// The web frameworks of Java: servlets, Spring, JAX-RS, message listeners; where data enters and what an answer means.

import type { SymbolPattern } from '../taint/specification.js'
import { alternatives } from '../taint/symbol-pattern.js'
import type { FrameworkModel } from './model.js'

const servlet = '{javax,jakarta}.servlet'
const spring = 'org.springframework'
const bind = `${spring}.web.bind.annotation#`

function aliases(from: SymbolPattern, to: string): (readonly [string, string])[] {
  return alternatives(from).map((each) => [each, to])
}

/** What factories give, where no variable is declared for it. */
const made: readonly (readonly [SymbolPattern, string])[] = [
  [
    'javax.xml.parsers#DocumentBuilderFactory.{newInstance,newDefaultInstance}()',
    'javax.xml.parsers#DocumentBuilderFactory()',
  ],
  ['javax.xml.parsers#DocumentBuilderFactory().newDocumentBuilder()', 'javax.xml.parsers#DocumentBuilder()'],
  ['javax.xml.parsers#SAXParserFactory.{newInstance,newDefaultInstance}()', 'javax.xml.parsers#SAXParserFactory()'],
  ['javax.xml.parsers#SAXParserFactory().newSAXParser()', 'javax.xml.parsers#SAXParser()'],
  ['javax.xml.parsers#SAXParser().getXMLReader()', 'org.xml.sax#XMLReader()'],
  [
    'javax.xml.stream#XMLInputFactory.{newInstance,newFactory,newDefaultFactory}()',
    'javax.xml.stream#XMLInputFactory()',
  ],
  [
    'javax.xml.transform#TransformerFactory.{newInstance,newDefaultInstance}()',
    'javax.xml.transform#TransformerFactory()',
  ],
  ['javax.xml.transform#TransformerFactory().newTransformer()', 'javax.xml.transform#Transformer()'],
  ['org.slf4j#LoggerFactory.getLogger()', 'org.slf4j#Logger()'],
  ['java.util.logging#Logger.getLogger()', 'java.util.logging#Logger()'],
  ['org.apache.logging.log4j#LogManager.getLogger()', 'org.apache.logging.log4j#Logger()'],
]

export const javaWeb: FrameworkModel = {
  name: 'Java web frameworks',
  handlers: [
    {
      kind: 'callback',
      callee: ['spark#Spark.{get,post,put,delete,patch,head,options,before,after}'],
      parameters: ['spark:Request', 'spark:Response'],
      isRoute: true,
    },
    {
      kind: 'callback',
      callee: [
        'io.javalin#Javalin{(),.create(),.create().start()}.{get,post,put,delete,patch,head,options,before,after}',
      ],
      parameters: ['javalin:Context'],
      isRoute: true,
    },
  ],
  sources: [
    {
      symbol:
        'spark:Request.{params,queryParams,queryParamsValues,queryParamOrDefault,queryMap,headers,body,cookie,cookies,splat,queryString,pathInfo,uri,url}()',
      kind: 'query',
      one: 'the parameter',
      all: 'the data of the request',
    },
    {
      symbol:
        'javalin:Context.{pathParam,queryParam,queryParams,formParam,formParams,header,cookie,body,bodyAsClass,queryParamMap,pathParamMap,queryString,path,url}()',
      kind: 'query',
      one: 'the parameter',
      all: 'the data of the request',
    },
    {
      symbol: 'servlet:Request.{getParameter,getParameterValues,getParameterMap,getParameterNames}()',
      kind: 'query',
      one: 'the parameter',
      all: 'the parameters of the request',
    },
    {
      symbol: 'servlet:Request.{getHeader,getHeaders,getHeaderNames}()',
      kind: 'header',
      one: 'the header',
      all: 'the headers of the request',
    },
    { symbol: 'servlet:Request.getCookies()', kind: 'cookie', one: 'the cookie', all: 'the cookies' },
    {
      symbol:
        'servlet:Request.{getQueryString,getRequestURI,getRequestURL,getPathInfo,getPathTranslated,getServletPath,getServerName}()',
      kind: 'url',
      one: 'the address of the request',
      all: 'the address of the request',
    },
    {
      symbol: 'servlet:Request.{getReader,getInputStream}()',
      kind: 'body',
      one: 'the body of the request',
      all: 'the body of the request',
    },
    { symbol: 'servlet:Request.{getPart,getParts}()', kind: 'upload', one: 'the upload', all: 'the uploads' },
    {
      symbol: 'servlet:Part.{getSubmittedFileName,getInputStream,getHeader,getContentType,getName}()',
      kind: 'upload',
      one: 'the upload',
      all: 'the upload',
    },
    {
      symbol: 'java:Upload.{getOriginalFilename,getBytes,getInputStream,getResource,getContentType,filename,content}()',
      kind: 'upload',
      one: 'the upload',
      all: 'the upload',
    },
    { symbol: 'jsp:Parameters.*', kind: 'query', one: 'the parameter', all: 'the parameters of the request' },
    { symbol: 'jsp:Headers.*', kind: 'header', one: 'the header', all: 'the headers of the request' },
    { symbol: 'jsp:Cookies.*', kind: 'cookie', one: 'the cookie', all: 'the cookies' },
    { symbol: 'java:Parameter', kind: 'query', one: 'the parameter', all: 'a parameter of the request' },
    { symbol: 'java:PathParameter', kind: 'path-parameter', one: 'the path parameter', all: 'a part of the path' },
    { symbol: 'java:Body', kind: 'body', one: 'the field of the body', all: 'the body of the request' },
    { symbol: 'java:Bean', kind: 'body', one: 'the field', all: 'what the request is bound to' },
    { symbol: 'java:Header', kind: 'header', one: 'the header', all: 'a header of the request' },
    { symbol: 'java:Cookie', kind: 'cookie', one: 'the cookie', all: 'a cookie' },
    { symbol: 'java:Message', kind: 'message', one: 'the message', all: 'a message' },
    {
      symbol: 'java:WebRequest.{getParameter,getParameterValues,getParameterMap,getHeader,getHeaderValues}()',
      kind: 'query',
      one: 'the parameter',
      all: 'the parameters of the request',
    },
    {
      symbol: 'java:Entity.{getBody,getHeaders,getUrl}()',
      kind: 'body',
      one: 'the body of the request',
      all: 'the body of the request',
    },
    {
      symbol:
        'java:ServerRequest.{queryParam,queryParams,pathVariable,pathVariables,headers,bodyToMono,bodyToFlux,cookies,path,uri}()',
      kind: 'query',
      one: 'the parameter',
      all: 'the data of the request',
    },
    {
      symbol: 'java:ServerRequest.{getQueryParams,getHeaders,getBody,getCookies,getURI,getPath}()',
      kind: 'query',
      one: 'the parameter',
      all: 'the data of the request',
    },
    {
      symbol: 'java:UriInfo.{getQueryParameters,getPathParameters,getPath,getRequestUri,getAbsolutePath}()',
      kind: 'url',
      one: 'the parameter',
      all: 'the address of the request',
    },
    {
      symbol: 'java:HttpHeaders.{getHeaderString,getRequestHeader,getRequestHeaders,getCookies}()',
      kind: 'header',
      one: 'the header',
      all: 'the headers of the request',
    },
    {
      symbol: 'com.sun.net.httpserver#HttpExchange().{getRequestURI,getRequestBody,getRequestHeaders}()',
      kind: 'url',
      one: 'the request',
      all: 'the request',
    },
  ],
  responses: [
    {
      role: 'html',
      callee: [
        `${spring}.web.reactive.function.server#ServerResponse.ok(){,.header()}.contentType().{bodyValue,body,syncBody}`,
      ],
      argument: 0,
      onlyCalled: [{ method: ['contentType'], when: [{ argument: 0, symbol: `${spring}.http#MediaType.TEXT_HTML` }] }],
    },
    { role: 'html', callee: ['javalin:Context.html'], argument: 0 },
    {
      role: 'redirect',
      callee: ['javalin:Context.redirect', 'spark:Response.redirect'],
      argument: 0,
      string: 'origin',
    },
    {
      role: 'html',
      callee: [
        'servlet:Response.getWriter(){,.append(),.format()}{,.append()}{,.append()}{,.append()}.{write,print,println,append,format,printf}',
        'servlet:Response.getOutputStream().{write,print,println}',
        'servlet:Jsp.{write,print,println,append}',
        'jsp#Page',
      ],
      argument: 0,
      unlessCalled: [
        { callee: ['servlet:Response.setContentType'], when: [{ argument: 0, matchesNot: 'html|svg|xml' }] },
        {
          callee: ['servlet:Response.{setHeader,addHeader}'],
          when: [
            { argument: 0, matches: '^content-type$' },
            { argument: 1, matchesNot: 'html|svg|xml' },
          ],
        },
      ],
    },
    {
      role: 'html',
      callee: ['servlet:Response.getWriter().{format,printf}'],
      argument: 1,
      unlessCalled: [
        { callee: ['servlet:Response.setContentType'], when: [{ argument: 0, matchesNot: 'html|svg|xml' }] },
      ],
    },
    {
      role: 'html',
      callee: ['servlet:Response.getWriter().{format,printf}'],
      argument: 2,
      unlessCalled: [
        { callee: ['servlet:Response.setContentType'], when: [{ argument: 0, matchesNot: 'html|svg|xml' }] },
      ],
    },
    {
      role: 'html',
      callee: ['servlet:Response.getWriter().write'],
      argument: 0,
      when: [{ argument: 1, is: 'present' }],
    },
    { role: 'html', callee: ['servlet:Response.sendError'], argument: 1, when: [{ argument: 2, is: 'present' }] },
    { role: 'html', callee: [`${bind}ResponseBody`, '{javax,jakarta}.ws.rs#Produces'], argument: 0 },
    {
      role: 'content',
      callee: [
        `${bind}ResponseBody{,.content}`,
        '{javax,jakarta}.ws.rs#Produces{,.content}',
        'servlet:Response.getWriter().{write,print,println,append}',
        'servlet:Response.getOutputStream().{write,print,println}',
        'servlet:Jsp.{write,print,println,append}',
      ],
      argument: 0,
    },
    { role: 'content', callee: ['servlet:Response.sendError'], argument: 1 },
    { role: 'redirect', callee: ['servlet:Response.sendRedirect'], argument: 0, string: 'origin' },
    {
      role: 'redirect',
      callee: ['servlet:Response.{setHeader,addHeader}'],
      argument: 1,
      when: [{ argument: 0, matches: '^location$' }],
      string: 'origin',
    },
    { role: 'redirect', callee: [`${spring}.web.servlet.view#RedirectView`], argument: 0, string: 'origin' },
    {
      role: 'redirect',
      callee: ['{javax,jakarta}.ws.rs.core#Response.{seeOther,temporaryRedirect}'],
      argument: 0,
      string: 'origin',
    },
    {
      role: 'redirect',
      callee: [`${spring}.http#ResponseEntity.{status,ok}().location`, `${spring}.http#HttpHeaders().setLocation`],
      argument: 0,
      string: 'origin',
    },
    { role: 'header', callee: ['servlet:Response.{setHeader,addHeader}'], argument: 1 },
    { role: 'cookie', callee: ['servlet:Response.addCookie'], argument: 0 },
  ],
  shared: ['servlet:Request', 'servlet:Session', 'servlet:Context'],
  aliases: [
    ...aliases(`servlet:Request.{getSession}()`, 'servlet:Session'),
    ...aliases(`${servlet}.http#{HttpServlet()}.getServletContext()`, 'servlet:Context'),
    ...aliases('servlet:{Request,Session}.getServletContext()', 'servlet:Context'),
    // What a wrapper of the program inherits, the request that it wraps says.
    ...aliases(`${servlet}{.http#Http,#}ServletRequestWrapper()`, 'servlet:Request'),
    ...aliases('servlet:Request.getRequest()', 'servlet:Request'),
    ...aliases(`${servlet}{.http#Http,#}ServletResponseWrapper()`, 'servlet:Response'),
    ...aliases('java.lang#Runtime.getRuntime()', 'java.lang#Runtime()'),
    ...made.flatMap(([call, type]) => aliases(call, type)),
  ],
  annotations: [
    ['io.javalin.http#Context', 'javalin:Context'],
    ['spark#Request', 'spark:Request'],
    ['spark#Response', 'spark:Response'],
    [`${servlet}.http#{HttpServletRequest,HttpServletRequestWrapper}`, 'servlet:Request'],
    [`${servlet}#{ServletRequest,ServletRequestWrapper}`, 'servlet:Request'],
    [`${servlet}.http#{HttpServletResponse,HttpServletResponseWrapper}`, 'servlet:Response'],
    [`${servlet}#{ServletResponse}`, 'servlet:Response'],
    [`${servlet}.http#HttpSession`, 'servlet:Session'],
    [`${servlet}#ServletContext`, 'servlet:Context'],
    [`${servlet}.http#Part`, 'servlet:Part'],
    [`${servlet}.jsp#{JspWriter}`, 'servlet:Jsp'],
    [`${spring}.web.multipart#MultipartFile`, 'java:Upload'],
    [`${spring}.http.codec.multipart#FilePart`, 'java:Upload'],
    [`${bind}{RequestParam,ModelAttribute,MatrixVariable,RequestPart}`, 'java:Parameter'],
    [`${bind}{RequestBody,ModelAttribute,RequestPart}Bean`, 'java:Bean'],
    [`${bind}PathVariable`, 'java:PathParameter'],
    [`${bind}RequestBody`, 'java:Body'],
    [`${bind}RequestHeader`, 'java:Header'],
    [`${bind}CookieValue`, 'java:Cookie'],
    [`${bind}Payload`, 'java:Message'],
    [`${spring}.http#{HttpEntity,RequestEntity}`, 'java:Entity'],
    [`${spring}.web.context.request#{WebRequest,NativeWebRequest,ServletWebRequest}`, 'java:WebRequest'],
    [`${spring}.web.reactive.function.server#ServerRequest`, 'java:ServerRequest'],
    [`${spring}.http.server.reactive#ServerHttpRequest`, 'java:ServerRequest'],
    // What a model holds is an attribute of the request when the view is rendered.
    [`${spring}.ui#{Model,ModelMap}`, 'servlet:Request'],
    ['jsp#Parameters', 'jsp:Parameters'],
    ['jsp#Headers', 'jsp:Headers'],
    ['jsp#Cookies', 'jsp:Cookies'],
    ['javax.ws.rs#{QueryParam,FormParam,MatrixParam,BeanParam,FormDataParam,RestQuery,RestForm}', 'java:Parameter'],
    ['javax.ws.rs#{PathParam,RestPath}', 'java:PathParameter'],
    ['javax.ws.rs#HeaderParam', 'java:Header'],
    ['javax.ws.rs#CookieParam', 'java:Cookie'],
    ['javax.ws.rs#Entity', 'java:Body'],
    ['{javax,jakarta}.ws.rs.core#UriInfo', 'java:UriInfo'],
    ['{javax,jakarta}.ws.rs.core#HttpHeaders', 'java:HttpHeaders'],
  ],
  results: [
    [
      'java.io#{PrintWriter,OutputStreamWriter,BufferedWriter}',
      'servlet:Response.getOutputStream()',
      'servlet:Response.getWriter()',
    ],
    ['java.io#{PrintWriter,BufferedWriter}', 'servlet:Response.getWriter()', 'servlet:Response.getWriter()'],
  ],
}
