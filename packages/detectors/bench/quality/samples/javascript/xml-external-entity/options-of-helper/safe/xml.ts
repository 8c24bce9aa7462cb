import * as libxml from 'libxmljs2'

const options = { noent: false, dtdload: false }

export function documentOf(text: string) {
  return libxml.parseXml(text, options)
}
