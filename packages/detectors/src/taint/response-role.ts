// What answers mean, for sinks that speak of them and for the models that say which calls these are.

/** What the answer of a server means to its reader; which calls these are is the framework models' knowledge. */
export type ResponseRole =
  /** Text that the browser shows as a page: `res.send(text)`, `ctx.body = text`, a `Response` with type `text/html`. */
  | 'html'
  | 'redirect'
  /** The value of a response header. */
  | 'header'
  /** The path of a file that is sent. */
  | 'file'
  /** The name of a template that is rendered. */
  | 'template-name'
  /** The data given to a template. */
  | 'template-data'
  | 'cookie'
  /** Any content, also JSON: for leaks of what should stay inside. */
  | 'content'
  /** The origin that may read the answer. */
  | 'allowed-origin'
