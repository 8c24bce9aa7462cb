import * as libxml from 'libxmljs2'

const options = { noent: true, dtdload: true }

export function documentOf(text: string) {
  return libxml.parseXml(text, options)
}
