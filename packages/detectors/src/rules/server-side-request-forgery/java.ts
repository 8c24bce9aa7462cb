// What of Java sends a request to an address.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Propagator, Sink } from '../../taint/specification.js'

const rest =
  '{getForObject,getForEntity,postForObject,postForEntity,postForLocation,exchange,put,delete,headForHeaders,patchForObject,optionsForAllow,execute}'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'the address of a request',
    string: 'origin',
    callee: [
      'java.net#URL(){,.toURI().toURL()}.{openStream,openConnection,getContent}',
      'java.net#{URI(),URI.create()}.toURL().{openStream,openConnection}',
    ],
    arguments: [{ argument: 'receiver' }],
  },
  {
    kind: 'call',
    what: 'the address of a request',
    string: 'origin',
    callee: [
      `org.springframework.web.client#{RestTemplate,RestOperations}().${rest}`,
      'org.springframework.web.client#RestClient{,()}.{get(),post(),put(),delete()}.uri',
      'org.springframework.web.client#RestClient.{create,builder().baseUrl}',
      'org.springframework.web.reactive.function.client#WebClient(){,.get(),.post(),.put(),.delete(),.method()}.uri',
      'org.springframework.web.reactive.function.client#WebClient.{create,builder().baseUrl}',
      'org.springframework.web.reactive.function.client#WebClient.{create(),builder().build()}.{get,post}().uri',
      'java.net.http#HttpClient(){,.newHttpClient(),.newBuilder().build()}.{send,sendAsync}',
      'java.net.http#HttpClient.newHttpClient().{send,sendAsync}',
      'org.apache.http.client.methods#{HttpGet,HttpPost,HttpPut,HttpDelete,HttpHead,HttpPatch}',
      'org.apache.hc.client5.http.classic.methods#{HttpGet,HttpPost,HttpPut,HttpDelete}',
      'org.apache.http.client.fluent#Request.{Get,Post,Put,Delete}',
      'org.apache.commons.httpclient.methods#{GetMethod,PostMethod}',
      'okhttp3#OkHttpClient().newCall',
      'org.jsoup#Jsoup.connect',
      '{javax,jakarta}.ws.rs.client#{Client(),ClientBuilder.newClient(),ClientBuilder.newBuilder().build()}.target',
      'org.apache.commons.io#IOUtils.{toString,toByteArray,copy}',
      'org.springframework.core.io#UrlResource',
      'javax.imageio#ImageIO.read',
    ],
    arguments: [{ argument: 0 }],
    unless: [
      {
        argument: 0,
        symbol:
          '{servlet:Request.{getInputStream,getReader}(),java:Upload.getInputStream(),servlet:Part.getInputStream()}',
      },
    ],
  },
  {
    kind: 'call',
    what: 'the host of a connection',
    callee: ['java.net#{Socket,InetSocketAddress}', 'javax.net.ssl#SSLSocketFactory.getDefault().createSocket'],
    arguments: [{ argument: 0 }],
  },
]

/** What puts an address into a request that is sent later. */
const propagators: readonly Propagator[] = [
  {
    callee: [
      'java.net.http#HttpRequest.newBuilder',
      'okhttp3#HttpUrl.{parse,get}',
      'org.springframework.http#RequestEntity.{get,post,method}',
    ],
    from: ['any'],
    to: 'result',
  },
  { method: ['uri', 'url', 'host', 'fromUriString', 'fromHttpUrl'], from: ['receiver', 'any'], to: 'result' },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'request that Java sends',
    literals: [
      'ForObject',
      'ForEntity',
      '.exchange(',
      'HttpPut',
      'HttpDelete',
      'Request.Get',
      'Request.Post',
      ...[
        'openStream',
        'openConnection',
        'RestTemplate',
        'restTemplate',
        'WebClient',
        'webClient',
        'HttpRequest',
        'HttpGet',
      ],
      ...[
        'HttpPost',
        'Request.Builder',
        'Jsoup.connect',
        'Socket(',
        '.target(',
        'URL(',
        'RestClient',
        '.uri(',
        'UrlResource',
      ],
    ],
    pattern:
      '\\.(?:openStream|openConnection|getForObject|getForEntity|postForObject|postForEntity|exchange|target|uri)\\(|\\bHttp(?:Get|Post|Put|Delete)\\(|\\bHttpRequest\\.newBuilder|\\bRequest\\.(?:Builder|Get|Post)\\(|\\bJsoup\\.connect\\(|\\bSocket\\(|\\bUrlResource\\(|\\b(?:WebClient|RestClient)\\.',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Take the host from a constant or a list of the allowed ones and put only a path or a query from outside into the address; otherwise resolve the name, refuse private addresses (`InetAddress.isSiteLocalAddress`, `isLoopbackAddress`), and do not follow redirects.',
  candidates,
  taint: { sinks, propagators },
}
