
exports.productOf = function (userAgent) {
  const slash = userAgent.indexOf('/')
  const version = userAgent.slice(slash + 1)
  if (slash === -1 || !/^[\d.]+$/.test(version)) return null
  return { name: userAgent.slice(0, slash), version }
}

exports.isBot = (userAgent) => /bot|crawl|spider/i.test(userAgent)
