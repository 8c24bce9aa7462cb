const libxmljs = require('libxmljs')

const options = { noent: false, nonet: true, noblanks: true }

exports.readOrder = (xml) => {
  const document = libxmljs.parseXml(xml, options)
  return document.find('//item').map((item) => ({ sku: item.attr('sku').value(), name: item.text() }))
}
