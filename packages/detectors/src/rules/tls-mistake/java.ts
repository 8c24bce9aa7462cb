// Connections of Java whose certificates or names of hosts nobody looks at.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Misuse } from '../../taint/specification.js'

const why = 'Anyone on the way can answer in the name of the other side.'
const setters =
  '{javax.net.ssl#HttpsURLConnection{,()}.{setHostnameVerifier,setDefaultHostnameVerifier},okhttp3#OkHttpClient.Builder().hostnameVerifier,java.net#URL().openConnection().setHostnameVerifier,javax.ws.rs.client#ClientBuilder.newBuilder().hostnameVerifier,org.apache.http.impl.client#{HttpClients.custom(),HttpClientBuilder.create()}.setSSLHostnameVerifier}'

const misuses: readonly Misuse[] = [
  {
    kind: 'call',
    what: 'a host whose name is not compared',
    callee: [setters],
    method: ['setHostnameVerifier', 'setDefaultHostnameVerifier', 'hostnameVerifier', 'setSSLHostnameVerifier'],
    when: [{ argument: 0, is: 'indifferent' }],
    why,
  },
  {
    kind: 'call',
    what: 'a host whose name is not compared',
    callee: [setters],
    method: ['setHostnameVerifier', 'setDefaultHostnameVerifier', 'hostnameVerifier', 'setSSLHostnameVerifier'],
    when: [
      { argument: 0, symbol: 'org.apache.{http.conn.ssl,hc.client5.http.ssl}#NoopHostnameVerifier{,.INSTANCE,()}' },
    ],
    why,
  },
  {
    kind: 'call',
    what: 'a host whose name is not compared',
    callee: ['org.apache.http.conn.ssl#SSLConnectionSocketFactory'],
    when: [{ argument: 1, symbol: 'org.apache.http.conn.ssl#NoopHostnameVerifier{,.INSTANCE,()}' }],
    why,
  },
  {
    kind: 'call',
    what: 'certificates that are not verified',
    callee: [
      'org.apache.{http.conn.ssl,http.ssl,hc.core5.ssl}#{SSLContextBuilder(),SSLContexts.custom()}.loadTrustMaterial',
    ],
    when: [
      {
        argument: 1,
        symbol:
          'org.apache.{http.conn.ssl,hc.client5.http.ssl}#{TrustAllStrategy,TrustSelfSignedStrategy}{,.INSTANCE,()}',
      },
    ],
    why,
  },
  {
    kind: 'call',
    what: 'certificates that are not verified',
    callee: [
      'org.apache.{http.conn.ssl,http.ssl,hc.core5.ssl}#{SSLContextBuilder(),SSLContextBuilder.create(),SSLContexts.custom()}.loadTrustMaterial',
    ],
    when: [{ argument: 1, is: 'indifferent' }],
    why,
  },
  {
    kind: 'idle-method',
    what: 'a trust manager that trusts everybody',
    method: 'checkServerTrusted',
    parent: ['javax.net.ssl#{X509TrustManager,X509ExtendedTrustManager}'],
    why,
  },
  {
    kind: 'call',
    what: 'an old version of TLS',
    confidence: 'medium',
    callee: ['javax.net.ssl#SSLContext.getInstance'],
    when: [{ argument: 0, matches: '^(?:SSL|SSLv[23]|TLSv1(?:\\.[01])?)$' }],
    why: 'Its encryption is broken.',
  },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'certificate or host that Java does not check',
    literals: [
      'TrustManager',
      'ostnameVerifier',
      'X509TrustManager',
      'TrustAllStrategy',
      'TrustSelfSigned',
      'SSLContext',
      'checkServerTrusted',
      'loadTrustMaterial',
    ],
    pattern:
      '\\b\\w{0,20}HostnameVerifier\\b|\\b\\w{0,12}TrustManager\\b|\\bTrust(?:All|SelfSigned)Strategy\\b|\\bSSLContext\\.getInstance\\(|\\bcheckServerTrusted\\(|\\.loadTrustMaterial\\(|\\.(?:hostnameVerifier|setHostnameVerifier)\\(',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Leave the checks of the platform on; for a certificate of your own, load its authority into a `KeyStore` and give that to a `TrustManagerFactory`.',
  candidates,
  taint: { misuses },
}
