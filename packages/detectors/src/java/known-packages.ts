// Packages that come with Java or are installed: no file of the program is looked for under their names. And which of their classes
// are meant where all of a package is imported.

const installed =
  /^(?:java|javax|jakarta|sun|com\.sun|org\.(?:springframework|apache|hibernate|slf4j|junit|w3c|xml|json|jsoup|dom4j|jdom2?|mybatis|owasp|bouncycastle|thymeleaf|aspectj|mockito|assertj|projectlombok|eclipse|jboss|reactivestreams|yaml|codehaus|mongodb|bson|mvel|glassfish|testng|hamcrest|keycloak|jooq|flywaydb|quartz|ehcache)|com\.(?:google|fasterxml|mysql|zaxxer|auth0|nimbusds|amazonaws|squareup|microsoft|opensymphony|mchange|thoughtworks|unboundid|mongodb|esotericsoftware|caucho|h2database)|io\.(?:jsonwebtoken|netty|micrometer|swagger|projectreactor|grpc|quarkus|micronaut|vertx|reactivex|javalin|undertow|dropwizard|lettuce)|lombok|spark|ognl|freemarker|groovy|kotlin|scala|reactor|okhttp3|retrofit2|net\.(?:sf|minidev)|dev\.langchain4j|software\.amazon|redis\.clients|javassist|antlr|bsh)(?:\.|$)/

export function isInstalled(name: string): boolean {
  return installed.test(name)
}

const javaLang: ReadonlySet<string> = new Set(
  `Appendable AutoCloseable Boolean Byte CharSequence Character Class ClassLoader ClassNotFoundException Cloneable Comparable Deprecated
  Double Enum Error Exception Float FunctionalInterface IllegalArgumentException IllegalStateException IndexOutOfBoundsException Integer
  InterruptedException Iterable Long Math NullPointerException Number NumberFormatException Object Override Process ProcessBuilder
  ProcessHandle
  Record Runnable Runtime RuntimeException SafeVarargs SecurityException SecurityManager Short StackTraceElement StrictMath String
  StringBuffer StringBuilder SuppressWarnings System Thread ThreadGroup ThreadLocal Throwable UnsupportedOperationException Void
  ArithmeticException ArrayIndexOutOfBoundsException ClassCastException CloneNotSupportedException InheritableThreadLocal Module
  NoSuchFieldException NoSuchMethodException ReflectiveOperationException StackOverflowError OutOfMemoryError AssertionError`
    .trim()
    .split(/\s+/),
)

const classes: Readonly<Record<string, string>> = {
  'java.io': `BufferedInputStream BufferedOutputStream BufferedReader BufferedWriter ByteArrayInputStream ByteArrayOutputStream Closeable
    DataInputStream DataOutputStream File FileInputStream FileNotFoundException FileOutputStream FileReader FileWriter IOException
    InputStream InputStreamReader ObjectInputFilter ObjectInputStream ObjectOutputStream OutputStream OutputStreamWriter PrintStream
    PrintWriter RandomAccessFile Reader Serializable StringReader StringWriter UncheckedIOException Writer`,
  'java.net': `HttpURLConnection InetAddress InetSocketAddress MalformedURLException Proxy ServerSocket Socket URI URISyntaxException URL
    URLConnection URLDecoder URLEncoder`,
  'java.nio.file':
    'DirectoryStream Files FileSystems InvalidPathException NoSuchFileException Path Paths StandardCopyOption StandardOpenOption',
  'java.security':
    'GeneralSecurityException InvalidKeyException Key KeyFactory KeyPair KeyPairGenerator KeyStore MessageDigest NoSuchAlgorithmException PrivateKey PublicKey SecureRandom Signature',
  'java.sql':
    'CallableStatement Connection Date DriverManager PreparedStatement ResultSet ResultSetMetaData SQLException Statement Time Timestamp Types',
  'java.util': `ArrayDeque ArrayList Arrays Base64 BitSet Calendar Collection Collections Comparator Currency Date Deque EnumMap EnumSet
    Enumeration Formatter HashMap HashSet Hashtable IdentityHashMap Iterator LinkedHashMap LinkedHashSet LinkedList List ListIterator
    Locale Map NoSuchElementException Objects Optional OptionalInt OptionalLong PriorityQueue Properties Queue Random ResourceBundle
    Scanner ServiceLoader Set SortedMap SortedSet Stack StringJoiner StringTokenizer TimeZone Timer TreeMap TreeSet UUID Vector`,
  'java.util.regex': 'MatchResult Matcher Pattern PatternSyntaxException',
  'java.util.stream': 'Collectors IntStream LongStream Stream StreamSupport',
  'java.util.zip': 'CRC32 GZIPInputStream GZIPOutputStream Inflater ZipEntry ZipFile ZipInputStream ZipOutputStream',
  'javax.crypto':
    'BadPaddingException Cipher CipherInputStream CipherOutputStream KeyGenerator Mac SecretKey SecretKeyFactory',
  'javax.crypto.spec': 'DESKeySpec GCMParameterSpec IvParameterSpec PBEKeySpec PBEParameterSpec SecretKeySpec',
  'javax.naming': 'Context InitialContext NamingEnumeration NamingException',
  'javax.naming.directory':
    'Attribute Attributes BasicAttributes DirContext InitialDirContext SearchControls SearchResult',
  'javax.naming.ldap': 'InitialLdapContext LdapContext LdapName Rdn',
  'javax.net.ssl':
    'HostnameVerifier HttpsURLConnection SSLContext SSLSession SSLSocketFactory TrustManager X509TrustManager',
  'javax.script': 'Bindings ScriptEngine ScriptEngineManager ScriptException',
  'javax.xml.parsers': 'DocumentBuilder DocumentBuilderFactory ParserConfigurationException SAXParser SAXParserFactory',
  'javax.xml.stream': 'XMLEventReader XMLInputFactory XMLStreamException XMLStreamReader',
  'javax.xml.transform': 'Transformer TransformerFactory',
  'javax.xml.xpath': 'XPath XPathConstants XPathExpression XPathExpressionException XPathFactory',
  'javax.servlet':
    'Filter FilterChain FilterConfig RequestDispatcher ServletConfig ServletContext ServletException ServletRequest ServletResponse',
  'javax.servlet.http':
    'Cookie HttpServlet HttpServletRequest HttpServletRequestWrapper HttpServletResponse HttpSession Part',
  'javax.servlet.annotation': 'MultipartConfig WebFilter WebServlet',
  'javax.persistence':
    'Column Entity EntityManager EntityManagerFactory GeneratedValue Id ManyToOne OneToMany PersistenceContext Query Table TypedQuery',
  'javax.ws.rs':
    'BeanParam Consumes CookieParam DELETE DefaultValue FormParam GET HeaderParam MatrixParam PATCH POST PUT Path PathParam Produces QueryParam',
  'javax.ws.rs.core': 'Context Cookie HttpHeaders MediaType MultivaluedMap NewCookie Response SecurityContext UriInfo',
  'org.springframework.web.bind.annotation':
    'ControllerAdvice CookieValue CrossOrigin DeleteMapping ExceptionHandler GetMapping ModelAttribute PatchMapping PathVariable PostMapping PutMapping RequestBody RequestHeader RequestMapping RequestMethod RequestParam RequestPart ResponseBody ResponseStatus RestController RestControllerAdvice SessionAttribute',
  'org.springframework.http': 'HttpEntity HttpHeaders HttpMethod HttpStatus MediaType RequestEntity ResponseEntity',
  'org.springframework.stereotype': 'Component Controller Repository Service',
  'org.apache.ibatis.annotations': 'Delete Insert Mapper Param Result Results Select Update',
}

const known = new Map(Object.entries(classes).map(([name, list]) => [name, new Set(list.trim().split(/\s+/))]))

export function isOfJavaLang(name: string): boolean {
  return javaLang.has(name)
}

/** Whether a package that is installed has the class; unknown of most. `jakarta` is what `javax` was. */
export function hasClass(packageName: string, name: string): boolean | undefined {
  return known.get(packageName.replace(/^jakarta\./, 'javax.'))?.has(name)
}
