const product = /^(?:\w+\s?)+\/([\d.]+)$/

exports.productOf = function (userAgent) {
  const match = product.exec(userAgent)
  return match ? { name: userAgent.slice(0, userAgent.indexOf('/')), version: match[1] } : null
}

exports.isBot = (userAgent) => /bot|crawl|spider/i.test(userAgent)
