// The protocol library's types name this type of the web platform, which Node's types do not declare; we never use it.
type HeadersInit = Headers | string[][] | Record<string, string>
