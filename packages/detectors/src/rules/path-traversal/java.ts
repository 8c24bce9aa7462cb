// What of Java opens a path: `java.io`, `java.nio.file`, resources of the class path and what frameworks send.

import type { CandidatePattern, LanguageRule } from '../../rule.js'
import type { Sanitizer, Sink, Validator } from '../../taint/specification.js'
import { addressDecoders } from '../java-decoders.js'

const fileMethods = '{delete,deleteOnExit,list,listFiles,createNewFile,renameTo,setReadable,setExecutable}'
const looks = '{exists,isFile,isDirectory,length,canRead,lastModified,mkdir,mkdirs}'

const sinks: readonly Sink[] = [
  {
    kind: 'call',
    what: 'the path of a file',
    callee: [
      'java.io#{FileInputStream,FileOutputStream,FileReader,FileWriter,RandomAccessFile,PrintWriter,PrintStream}',
      'java.util#Formatter',
      'java.util.zip#ZipFile',
      'java.util.jar#JarFile',
      'java.nio.file#Files.{newInputStream,newOutputStream,newBufferedReader,newBufferedWriter,readAllBytes,readAllLines,readString,lines,write,writeString,delete,deleteIfExists,createFile,list,walk,newDirectoryStream,newByteChannel}',
      'org.apache.commons.io#FileUtils.*',
      'com.google.common.io#Files.{asByteSource,asCharSource,toByteArray,toString,readLines}',
      'org.springframework.core.io#{FileSystemResource,PathResource,FileUrlResource}',
      'org.springframework.util#FileCopyUtils.copyToByteArray',
      'java.nio.channels#FileChannel.open',
    ],
    arguments: [{ argument: 0 }],
    unless: [{ argument: 0, symbol: 'servlet:Response.{getWriter(),getOutputStream()}' }],
  },
  // Of a text or a stream it reads what that holds.
  {
    kind: 'call',
    what: 'the path of a file',
    callee: ['java.util#Scanner'],
    arguments: [{ argument: 0 }],
    when: [{ argument: 0, symbol: '{java.io#File(),java.nio.file#{Path,Path.of,Paths.get}(){,.**}}' }],
  },
  {
    kind: 'call',
    what: 'the path of a file',
    callee: ['java.nio.file#Files.{copy,move,createLink,createSymbolicLink}', 'java.io#File().renameTo'],
    arguments: [{ argument: 1 }],
  },
  {
    kind: 'call',
    what: 'the path of a file',
    callee: ['java.nio.file#Files.{copy,move,createLink,createSymbolicLink}'],
    arguments: [{ argument: 0 }],
    unless: [
      {
        argument: 0,
        symbol: '{servlet:Request{,.getPart()},servlet:Part,java:Upload,java.net#URL()}.{getInputStream,openStream}()',
      },
      { argument: 0, symbol: 'java.io#{InputStream,BufferedInputStream,ByteArrayInputStream,FileInputStream}()' },
      { argument: 0, symbol: 'java.util.zip#{ZipInputStream,GZIPInputStream}()' },
    ],
  },
  {
    kind: 'call',
    what: 'the path of a file',
    callee: [`java.io#File().${fileMethods}`],
    arguments: [{ argument: 'receiver' }],
  },
  {
    kind: 'call',
    what: 'the path of a file',
    callee: [`java.io#File().${looks}`],
    arguments: [{ argument: 'receiver' }],
    isMinor: true,
  },
  {
    kind: 'call',
    what: 'the path of a file',
    callee: ['java.nio.file#Files.{size,exists,notExists,isDirectory,isRegularFile,createDirectory,createDirectories}'],
    arguments: [{ argument: 0 }],
    isMinor: true,
  },
  {
    kind: 'call',
    what: 'the path of a resource',
    confidence: 'medium',
    callee: ['servlet:Context.getRealPath'],
    arguments: [{ argument: 0 }],
    isMinor: true,
  },
  {
    kind: 'call',
    what: 'the path under which an upload is kept',
    callee: ['java:Upload.transferTo', 'servlet:Part.write'],
    arguments: [{ argument: 0 }],
  },
  {
    kind: 'call',
    what: 'the path of a resource',
    confidence: 'medium',
    callee: [
      'servlet:Context.{getResourceAsStream,getResource}',
      '{servlet:Context,servlet:Request}.getRequestDispatcher',
      'java.lang#{Class,ClassLoader}().{getResourceAsStream,getResource}',
      'org.springframework.core.io#{ResourceLoader,DefaultResourceLoader}().getResource',
      'org.springframework.core.io#ClassPathResource',
      'org.springframework.util#ResourceUtils.getFile',
    ],
    method: ['getResourceAsStream'],
    arguments: [{ argument: 0 }],
  },
]

export const sanitizers: readonly Sanitizer[] = [
  {
    what: '`getName` leaves only a name',
    callee: [
      'org.apache.commons.io#FilenameUtils.{getName,getBaseName}',
      'java.io#File().getName',
      'java.nio.file#{Path,Paths.get,Path.of}().getFileName',
    ],
    method: ['getFileName'],
    undoneBy: addressDecoders,
  },
]

/** Names in an archive are the matter of the rule about archives. */
const entries: Sanitizer = {
  what: 'it is the name of an entry of an archive',
  callee: [
    'java.util.zip#{ZipEntry(),ZipInputStream().getNextEntry()}.getName',
    'java.util.jar#{JarEntry(),JarInputStream().getNextJarEntry()}.getName',
    'org.apache.commons.compress.archivers{,.zip,.tar}#{ArchiveEntry,ZipArchiveEntry,TarArchiveEntry}().getName',
  ],
}

const validators: readonly Validator[] = [
  { what: 'a check that it stays below a folder', method: ['isBelow'], argument: 'receiver', safeWhen: 'truthy' },
]

const candidates: readonly CandidatePattern[] = [
  {
    label: 'file that Java opens',
    literals: [
      ...['File', 'Paths.', 'Path.of', 'Files.', 'getResource', 'transferTo', '.write(', 'ResourceLoader', 'Resource('],
      ...['Scanner(', 'ZipFile', 'RandomAccess', 'getRequestDispatcher', 'getRealPath', 'PrintWriter('],
    ],
    pattern:
      '\\bnew\\s{1,3}(?:java\\.io\\.)?(?:File\\w{0,14}|RandomAccessFile|PrintWriter|Scanner|ZipFile)\\(|\\bFiles\\.\\w|\\bPath(?:s\\.get|\\.of)\\(|\\bFileUtils\\.|\\.(?:getResource\\w{0,8}|getRealPath|getRequestDispatcher|transferTo)\\(|\\w{4,14}Resource\\(',
  },
]

export const java: LanguageRule = {
  recommendation:
    'Take only the last part with `FilenameUtils.getName` or `Path.getFileName`, look the file up in a list, or resolve the path with `toRealPath` (`getCanonicalPath`) and refuse it unless it starts with the folder.',
  candidates,
  taint: {
    sinks,
    sanitizers: [...sanitizers, entries],
    validators: [
      'equality',
      'membership',
      'anchored-pattern',
      'numeric',
      'path-prefix',
      'no-parent-step',
      ...validators,
    ],
  },
}
